/** Signs the links and sessions of tests, nothing else. */
export const TEST_SECRET = 'only-for-tests-only-for-tests-only';
