export const STEPS = [
  {
    name: 'role',
    label: 'Role',
    fields: [
      'title',
      'department',
      'level',
      'employmentType',
      'contractMonths',
      'confidential',
      'decisionMaker',
      'description',
    ],
  },
  { name: 'places', label: 'Places', fields: ['locations'] },
  {
    name: 'pay',
    label: 'Pay & dates',
    fields: [
      'pay',
      'variablePay',
      'benefits',
      'bond',
      'shift',
      'workingDays',
      'probationMonths',
      'noticeDaysMax',
      'joiningBy',
      'deadline',
    ],
  },
  {
    name: 'skills',
    label: 'Skills',
    fields: [
      'skills',
      'experience',
      'education',
      'certificates',
      'languages',
      'visa',
      'passportRequired',
      'travelPercent',
    ],
  },
  { name: 'rounds', label: 'Interviews', fields: ['rounds'] },
  { name: 'questions', label: 'Questions', fields: ['screeningQuestions'] },
  { name: 'check', label: 'Check', fields: [] },
] as const;

export type StepName = (typeof STEPS)[number]['name'];

export const isStep = (name: string | undefined): name is StepName =>
  STEPS.some((step) => step.name === name);

/** The step on which a field of the server's is filled in. */
export function stepOf(path: string): StepName {
  const field = path.replace(/^body\./, '').split('.')[0] ?? '';
  return STEPS.find(({ fields }) => (fields as readonly string[]).includes(field))?.name ?? 'check';
}

/** Where to go on with a draft: at the first step that lacks something. */
export function stepToGoOn(missing: { path: string }[]): StepName {
  const lacking = missing.map(({ path }) => stepOf(path));
  return STEPS.find(({ name }) => lacking.includes(name))?.name ?? 'check';
}
