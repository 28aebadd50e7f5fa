/** What an interviewer recommends, in the words of mails, timelines and screens. */
export const FEEDBACK_OUTCOMES = {
  advance: 'Advance to the next round',
  select: 'Select',
  hold: 'Hold',
  reject: 'Reject',
};
