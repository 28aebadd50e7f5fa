/** Why somebody is rejected, in the words of mails, timelines and screens. */
export const REJECTION_REASONS = {
  skills: 'Skills do not fit',
  experience: 'Experience does not fit',
  pay: 'Expected pay is too high',
  notice: 'Notice is too long',
  location: 'Place does not fit',
  communication: 'Communication',
  culture: 'Does not fit the team',
  other: 'Another reason',
};
