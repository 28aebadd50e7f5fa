/** Signs the links and sessions of tests, nothing else. */
export const TEST_SECRET = 'only-for-tests-only-for-tests-only';

/** By which the provider of texts in tests knows the server. */
export const TEXT_TOKEN = 'a-token-of-the-provider';

/** Of an account at Stripe that is not there. */
export const STRIPE_KEYS = { STRIPE_SECRET_KEY: 'sk_of_a_test', STRIPE_WEBHOOK_SECRET: 'whsec_of_a_test' };
