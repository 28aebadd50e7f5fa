export { dateWords, monthsOf, partialDate } from './dates.ts';
export { readJsonResume, writeJsonResume } from './json-resume.ts';
export { addNew, compareLists, type ListName, type Lists } from './lists.ts';
export { careerOf, nobody, oneLine, webAddress, words } from './person.ts';
export { CAREER_LISTS, Career, type CareerList, EntryLine, noCareer, type Person } from './schemas.ts';
