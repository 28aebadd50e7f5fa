export { acceptChanges, approve, reject, requestChanges } from './approval.ts';
export { askForJob, declineAsking, listJobsToAskFor, withdrawAsking } from './asking.ts';
export { assignRecruiters } from './assignment.ts';
export { jobsAsCsv } from './csv.ts';
export { describedAs, keepDescription } from './description/keep.ts';
export { readDescription } from './description/read.ts';
export {
  addJobDocument,
  nameJobDocument,
  readDocument,
  removeJobDocument,
  replaceJobDocument,
} from './documents.ts';
export { createDraft, deleteDraft, draftOfMany, duplicate, resubmit, submit, updateDraft } from './drafts.ts';
export { endJobs } from './ending.ts';
export { jobEvents } from './events.ts';
export { PARTS_OF_A_YEAR } from './fields.ts';
export { chooseInterviewer } from './interviewers.ts';
export { countJobs, listJobs } from './lists.ts';
export { jobMachine } from './machine.ts';
export { expireJobs, giveOpeningBack, takeOpening } from './openings.ts';
export { qualityHints } from './quality.ts';
export { findExpired, getJob } from './queries.ts';
export { listRecruiterLoad } from './recruiter-load.ts';
export { askToReopen, declineReopening, reopen } from './reopening.ts';
export { listRevisions } from './revision-queries.ts';
export { decideRevision, proposeRevision, withdrawRevision } from './revisions.ts';
export { archive, close, hold, resume, unarchive } from './running.ts';
export * as jobSchemas from './schemas.ts';
export { getSharedJob, listShares, revokeShare, shareJob } from './sharing.ts';
export { deleteTemplate, listTemplates, saveTemplate } from './templates.ts';
export { listVersions } from './versions.ts';
export { setVisibility } from './visibility.ts';
