export { ChosenSteps, GuideView, getGuide, skipSteps, takeUpSteps } from './guide.ts';
