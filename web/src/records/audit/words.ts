/** “Job: approved” for `job.approved`, “Candidate record” for `candidate_record`. */
export const typeWords = (type: string) => type.split('.').map(plain).join(': ').replace(/^./, upper);

export const subjectWords = (subject: string) => plain(subject).replace(/^./, upper);

/** “Recruiter id” for `recruiterId`. */
export const fieldWords = (field: string) =>
  field
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/^./, upper);

const plain = (word: string) => word.replaceAll('_', ' ');
const upper = (letter: string) => letter.toUpperCase();
