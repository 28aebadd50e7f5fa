import type { Context } from '../../platform/context.ts';
import { CURRENCIES, FEATURES, featureNames, PLANS, TRIAL } from './catalogue.ts';
import type { PublicPlans } from './schemas.ts';
import { plansOn, planToday } from './versions.ts';

/** What everybody reads before they choose: today's plans, side by side. */
export async function listPublicPlans({ db, now }: Pick<Context, 'db' | 'now'>): Promise<PublicPlans> {
  const terms = await plansOn(db, planToday(now));
  return {
    trialDays: TRIAL.days,
    trialPlan: TRIAL.plan,
    currencies: [...CURRENCIES],
    items: terms.map(({ plan, prices, limits }) => ({
      plan,
      title: PLANS[plan].title,
      hint: PLANS[plan].hint,
      prices,
      limits,
    })),
    features: featureNames.map((feature) => ({ feature, ...FEATURES[feature] })),
  };
}
