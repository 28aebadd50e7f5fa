/** The people of the demonstration. Their password is for nothing else: demo mode is refused in production. */
import type { Role } from '../../server/platform/actor.ts';

export const DEMO_PASSWORD = 'hireloom-demo';

export type DemoPerson = {
  email: string;
  name: string;
  role: Role;
  organisation: string | null;
  designation?: string;
};

export const AGENCY = 'Nimbus Talent';
export const SECOND_AGENCY = 'Harbour Search';
export const CLIENTS = ['Aster Systems', 'Kaveri Foods', 'Monsoon Mobility', 'Nordlicht Energie'] as const;

const at = (domain: string) => (local: string) => `${local}@${domain}`;
const nimbus = at('nimbus.example');
const harbour = at('harbour.example');
const mailOf: Record<(typeof CLIENTS)[number], (local: string) => string> = {
  'Aster Systems': at('aster.example'),
  'Kaveri Foods': at('kaveri.example'),
  'Monsoon Mobility': at('monsoon.example'),
  'Nordlicht Energie': at('nordlicht.example'),
};

const agencyPeople: DemoPerson[] = [
  {
    email: nimbus('admin'),
    name: 'Ishaan Varma',
    role: 'agency_admin',
    organisation: AGENCY,
    designation: 'Director',
  },
  {
    email: nimbus('manager'),
    name: 'Meera Nair',
    role: 'manager',
    organisation: AGENCY,
    designation: 'Delivery Manager',
  },
  {
    email: nimbus('manager2'),
    name: 'Rohan Kapoor',
    role: 'manager',
    organisation: AGENCY,
    designation: 'Delivery Manager',
  },
  { email: nimbus('recruiter'), name: 'Asha Rao', role: 'recruiter', organisation: AGENCY },
  { email: nimbus('recruiter2'), name: 'Vikram Shetty', role: 'recruiter', organisation: AGENCY },
  { email: nimbus('recruiter3'), name: 'Sara Thomas', role: 'recruiter', organisation: AGENCY },
  { email: nimbus('recruiter4'), name: 'Imran Qureshi', role: 'recruiter', organisation: AGENCY },
  { email: nimbus('recruiter5'), name: 'Divya Menon', role: 'recruiter', organisation: AGENCY },
  { email: nimbus('recruiter6'), name: 'Kabir Anand', role: 'recruiter', organisation: AGENCY },
  { email: nimbus('accounts'), name: 'Lata Joshi', role: 'accountant', organisation: AGENCY },
];

const secondAgencyPeople: DemoPerson[] = [
  { email: harbour('admin'), name: 'Nikhil Bose', role: 'agency_admin', organisation: SECOND_AGENCY },
  { email: harbour('manager'), name: 'Tara Dsouza', role: 'manager', organisation: SECOND_AGENCY },
  { email: harbour('recruiter'), name: 'Arjun Pillai', role: 'recruiter', organisation: SECOND_AGENCY },
];

const clientPeople: DemoPerson[] = [
  {
    email: mailOf['Aster Systems']('client'),
    name: 'Priya Iyer',
    role: 'client',
    organisation: 'Aster Systems',
    designation: 'Head of Talent',
  },
  {
    email: mailOf['Kaveri Foods']('client'),
    name: 'Suresh Gowda',
    role: 'client',
    organisation: 'Kaveri Foods',
    designation: 'HR Manager',
  },
  {
    email: mailOf['Monsoon Mobility']('client'),
    name: 'Anjali Deshmukh',
    role: 'client',
    organisation: 'Monsoon Mobility',
    designation: 'People Lead',
  },
  {
    email: mailOf['Nordlicht Energie']('client'),
    name: 'Jonas Albrecht',
    role: 'client',
    organisation: 'Nordlicht Energie',
    designation: 'Personalleiter',
  },
];

const interviewers: DemoPerson[] = [
  {
    email: mailOf['Aster Systems']('interviewer'),
    name: 'Dev Malhotra',
    role: 'interviewer',
    organisation: 'Aster Systems',
    designation: 'Staff Engineer',
  },
  {
    email: mailOf['Aster Systems']('interviewer2'),
    name: 'Ritu Sen',
    role: 'interviewer',
    organisation: 'Aster Systems',
    designation: 'Engineering Manager',
  },
  {
    email: mailOf['Aster Systems']('interviewer3'),
    name: 'Farhan Ali',
    role: 'interviewer',
    organisation: 'Aster Systems',
    designation: 'VP Engineering',
  },
  {
    email: mailOf['Kaveri Foods']('interviewer'),
    name: 'Gita Hegde',
    role: 'interviewer',
    organisation: 'Kaveri Foods',
    designation: 'Plant Head',
  },
  {
    email: mailOf['Kaveri Foods']('interviewer2'),
    name: 'Manoj Kulkarni',
    role: 'interviewer',
    organisation: 'Kaveri Foods',
    designation: 'Finance Head',
  },
  {
    email: mailOf['Monsoon Mobility']('interviewer'),
    name: 'Neel Gokhale',
    role: 'interviewer',
    organisation: 'Monsoon Mobility',
    designation: 'Tech Lead',
  },
  {
    email: mailOf['Monsoon Mobility']('interviewer2'),
    name: 'Pooja Bhatt',
    role: 'interviewer',
    organisation: 'Monsoon Mobility',
    designation: 'Product Lead',
  },
  {
    email: mailOf['Monsoon Mobility']('interviewer3'),
    name: 'Yash Patil',
    role: 'interviewer',
    organisation: 'Monsoon Mobility',
    designation: 'CTO',
  },
  {
    email: mailOf['Nordlicht Energie']('interviewer'),
    name: 'Katrin Vogel',
    role: 'interviewer',
    organisation: 'Nordlicht Energie',
    designation: 'Teamleiterin',
  },
  {
    email: mailOf['Nordlicht Energie']('interviewer2'),
    name: 'Malte Brandt',
    role: 'interviewer',
    organisation: 'Nordlicht Energie',
    designation: 'Abteilungsleiter',
  },
];

const candidates: DemoPerson[] = [
  { email: 'candidate@people.example', name: 'Nisha Verma', role: 'candidate', organisation: null },
];

const platformAdmins: DemoPerson[] = [
  { email: 'support@hireloom.example', name: 'Noor Haddad', role: 'platform_admin', organisation: null },
  { email: 'support2@hireloom.example', name: 'Elias Brandt', role: 'platform_admin', organisation: null },
];

/** Who may act as others; in life another admin allows it. */
export const IMPERSONATOR = 'support@hireloom.example';

export const demoPeople: DemoPerson[] = [
  ...agencyPeople,
  ...secondAgencyPeople,
  ...clientPeople,
  ...interviewers,
  ...candidates,
  ...platformAdmins,
];

/** One sign-in of each role, the most useful first. */
export function demoAccounts() {
  const firstOf = (role: Role) =>
    demoPeople.find((person) => person.role === role && person.organisation !== SECOND_AGENCY)!;
  const roles: Role[] = [
    'client',
    'manager',
    'recruiter',
    'interviewer',
    'candidate',
    'accountant',
    'agency_admin',
    'platform_admin',
  ];
  const more = interviewers.filter(({ organisation }) => organisation === 'Aster Systems').slice(1);
  return [...roles.map(firstOf), ...more].map(({ email, name, role, organisation }) => ({
    email,
    name,
    role,
    organisation,
    password: DEMO_PASSWORD,
  }));
}
