export const LIST_NAMES: Record<string, string> = {
  positions: 'Experience',
  education: 'Education',
  skills: 'Skills',
  certificates: 'Certificates',
  languages: 'Languages',
  links: 'Links',
  emails: 'E-mail addresses',
  phones: 'Phone numbers',
};

export const FIELD_NAMES: Record<string, string> = {
  name: 'Name',
  headline: 'Headline',
  location: 'Place',
  about: 'About',
  currentTitle: 'Title',
  currentEmployer: 'Employer',
  experienceMonths: 'Experience in months',
};

export const SOURCE_NAMES: Record<string, string> = {
  linkedin_export: 'LinkedIn’s ZIP',
  linkedin_pdf: 'LinkedIn’s PDF',
  linkedin_api: 'LinkedIn itself',
  json_resume: 'JSON Resume',
};
