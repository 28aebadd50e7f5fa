// Generated from the words of the domain by npm run generate.
export const REJECTION_REASONS = {
  "skills": "Skills do not fit",
  "experience": "Experience does not fit",
  "pay": "Expected pay is too high",
  "notice": "Notice is too long",
  "location": "Place does not fit",
  "communication": "Communication",
  "culture": "Does not fit the team",
  "other": "Another reason"
} as const;

export const FEEDBACK_OUTCOMES = {
  "advance": "Advance to the next round",
  "select": "Select",
  "hold": "Hold",
  "reject": "Reject"
} as const;
