/** The words of which the load's people, jobs and résumés are made. */
const split = (words: string) => words.trim().split(/\s+/);

const sounds = split('ba de fi go ku la me ni po ru sa te vi wo xu ya ze cha dri fro glo kli plo sto tra');

/** Readable words, each once; the load takes the first ones far more often than the last, as a language does. */
const textWords = Array.from({ length: 600 }, (_, n) => {
  const word = `${sounds[n % 25]}${sounds[Math.floor(n / 25) % 25]}`;
  return n % 3 === 0 ? `${word}${sounds[(n * 7) % 25]}` : word;
});

export const words: Record<string, string[]> = {
  first:
    split(`Asha Vikram Meera Nisha Dev Ritu Leela Arun Priya Kiran Anil Sunita Rahul Divya Manoj Kavya Suresh Pooja Rajesh
    Neha Amit Sneha Vijay Anita Sanjay Rekha Deepak Lata Ganesh Usha Harish Geeta Mohan Jaya Prakash Maya Ravi Seema Ashok
    Tara Nitin Shanti Gopal Uma Naveen Radha Kunal Indira Varun Padma Rohit Savita Ajay Bhavna Tarun Chitra Yash Esha Zara Omar`),
  last: split(`Sharma Verma Gupta Singh Kumar Patel Reddy Nair Menon Iyer Rao Joshi Kulkarni Deshpande Mehta Shah Desai Bose Sen
    Ghosh Das Roy Banerjee Mukherjee Chatterjee Pillai Krishnan Raman Subramaniam Naidu Gowda Hegde Shetty Kamath Bhat Pai
    Fernandes DSouza Pinto Thomas Mathew George Philip Jacob Varghese Kapoor Khanna Malhotra Chopra Bhatia Arora Sethi Anand
    Bedi Gill Sandhu Dhillon Grewal Khan Ahmed Ali Syed Shaikh Ansari Qureshi Mishra Tiwari Pandey Dubey Shukla Trivedi Yadav
    Chauhan Rathore Saxena Srivastava Agarwal Bansal Goyal Jain`),
  grade: split('Junior Senior Lead Principal Associate'),
  title:
    `Backend Engineer,Accountant,Data Analyst,Sales Manager,Quality Engineer,Frontend Engineer,Auditor,Data Engineer,
    Account Manager,Test Engineer,Platform Engineer,Tax Consultant,Statistician,Area Manager,Release Engineer,Mobile Engineer,
    Controller,Machine Learning Engineer,Key Account Manager,Reliability Engineer`
      .split(',')
      .map((title) => title.trim()),
  department: split('Engineering Finance Analytics Sales Quality'),
  place: split(
    'Pune Bengaluru Mumbai Hyderabad Chennai Delhi Kolkata Ahmedabad Jaipur Kochi Indore Nagpur Surat Noida',
  ),
  employer: Array.from({ length: 300 }, (_, n) => `${textWords[(n * 7) % 600]} Industries`),
  skill:
    split(`TypeScript SQL Node Kubernetes Redis Docker GraphQL Kafka Terraform Rust Go Python Ledgers GST Tally Audits Payroll
    SAP Excel Budgets IFRS Treasury Costing Compliance Statistics Spark Airflow Pandas Tableau dbt Snowflake Scala R Looker
    Modelling Forecasting Negotiation CRM Prospecting Pricing Tenders Retail Channels Territories Presenting Closing Quotas
    Partnering Selenium Cypress JMeter Postman Playwright Appium Regression Automation Gherkin Jenkins Metrology Calibration`),
  text: textWords,
};
