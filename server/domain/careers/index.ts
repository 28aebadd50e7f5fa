export { monthsOf, partialDate } from './dates.ts';
export { readJsonResume, writeJsonResume } from './json-resume.ts';
export { addNew, compareLists, type ListName, type Lists, linesOf } from './lists.ts';
export { careerOf, nobody, oneLine, webAddress, words } from './person.ts';
export { CAREER_LISTS, type Career, CareerLines, EntryLine, noCareer, type Person } from './schemas.ts';
