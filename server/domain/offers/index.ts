export { acceptOffer, declineOffer, issueOffer, withdrawOffer } from './commands.ts';
export { offerEvents } from './events.ts';
export { expireOffers, findExpiredOffers } from './expiry.ts';
export { offerMachine } from './machine.ts';
export { getOffer, listOffers, openOfferLink } from './queries.ts';
export * as offerSchemas from './schemas.ts';
