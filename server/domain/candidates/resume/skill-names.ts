/**
 * The skills we know by name: one a line, "Name = other, spellings". A "?" marks a name that is also an everyday
 * word or a single letter: it counts as a skill only as an item of a list, never in the run of a sentence.
 */
const VOCABULARY = `
# programming languages
JavaScript = java script, ecmascript, es6, js
TypeScript = type script, ts
Java = core java, java 8, java 11, java 17, java 21, j2se
Python = python 3, python3
C++ = cpp, c plus plus
C# = c sharp, csharp
?C = c language, c programming
?R = r programming, r language, rstudio
?Go = golang
Golang > Go
?Rust = rust lang
?Swift
SwiftUI
Kotlin
?Scala
PHP = php 7, php 8
Ruby
Ruby on Rails = rails, ror
Perl
?Dart
Flutter
Objective-C = objective c, objectivec
MATLAB
VBA = excel vba
Visual Basic = vb.net, vb6
COBOL
Fortran
Groovy
Elixir
Erlang
Haskell
Clojure
?Julia
Lua
?Assembly = assembly language
Solidity
PL/SQL = plsql
T-SQL = tsql, transact sql
ABAP = sap abap
?Apex = salesforce apex
Bash = bash scripting, shell scripting, shell script, unix shell
PowerShell = power shell
SQL
HTML = html5
CSS = css3
Sass = scss
XML
JSON
YAML
# web
React = react.js, reactjs
React Native
Redux = redux toolkit
Next.js = nextjs, next js
Angular = angular.js, angularjs, angular js
Vue.js = vue, vuejs, vue js
Nuxt.js = nuxt, nuxtjs
Svelte = sveltekit
jQuery
Bootstrap
Tailwind CSS = tailwind, tailwindcss
Material UI = mui
Webpack
Vite
Node.js = node, nodejs, node js
Express.js = expressjs, express js
NestJS = nest.js
Fastify
Deno
Django = django rest framework, drf
Flask
FastAPI = fast api
Laravel
Symfony
CodeIgniter
WordPress
Drupal
Magento
Shopify
Spring Boot = springboot
?Spring = spring framework, spring mvc
Spring Cloud
Hibernate
JPA
Jakarta EE = java ee, j2ee, jee
?Struts
JSP
Servlets = servlet
Maven = apache maven
Gradle
.NET = dotnet, dot net, .net framework
.NET Core = dotnet core, net core
ASP.NET = asp.net mvc, asp net
Entity Framework = ef core
Blazor
WPF
LINQ
GraphQL
REST APIs = rest api, restful, restful apis, rest services, restful web services
?REST > REST APIs
SOAP = soap web services
gRPC
WebSockets = websocket
Microservices = micro services, microservice architecture, microservices architecture
OAuth = oauth2, oauth 2.0
# mobile
Android = android development, android sdk
iOS = ios development
Jetpack Compose
Xamarin
Ionic
# data stores
MySQL = my sql
PostgreSQL = postgres, postgre sql
Oracle Database = oracle db, oracle 11g, oracle 12c, oracle 19c
?Oracle > Oracle Database
SQL Server = microsoft sql server, ms sql, mssql, ms sql server
MongoDB = mongo db, mongo
Redis
Cassandra = apache cassandra
DynamoDB = dynamo db
Elasticsearch = elastic search, elk, elk stack
SQLite
MariaDB
Neo4j
CouchDB
HBase
Snowflake
BigQuery = big query, google bigquery
Redshift = amazon redshift
Teradata
IBM Db2 = db2
Database Administration = dba
Database Design = data base design
NoSQL
# cloud and operations
AWS = amazon web services
Amazon EC2 = ec2
Amazon S3 = s3
AWS Lambda
Azure = microsoft azure
Azure DevOps
Azure Data Factory = adf
Google Cloud = gcp, google cloud platform
Docker
Kubernetes = k8s
OpenShift
?Helm
Terraform
Ansible
?Puppet
?Chef
Jenkins
CI/CD = continuous integration, cicd
GitHub Actions
GitLab CI = gitlab ci cd
Git = github, gitlab, bitbucket
SVN = subversion
DevOps
SRE = site reliability engineering
Linux = red hat, rhel, ubuntu, centos
Unix
Windows Server
Active Directory
VMware = vsphere
Nginx
Apache Tomcat = tomcat
Apache HTTP Server = apache httpd
Kafka = apache kafka
RabbitMQ = rabbit mq
ActiveMQ
Prometheus
Grafana
Splunk
Datadog
New Relic
Nagios
?Networking = computer networking, tcp ip
CCNA
Cisco = cisco ios
Firewalls = firewall
VPN
Cybersecurity = cyber security, information security, infosec
Penetration Testing = pentesting, ethical hacking, vapt
SIEM
OWASP
ISO 27001
ITIL
ServiceNow = service now
Technical Support = it support, desktop support
# testing
Selenium = selenium webdriver
Cypress
Playwright
JUnit
TestNG
Jest
Mockito
Postman
JMeter
Appium
Cucumber = bdd
Manual Testing
Automation Testing = test automation, automated testing
Performance Testing = load testing
API Testing
Quality Assurance = qa
TDD = test driven development
# data and machine learning
Machine Learning = ml, maschinelles lernen
Deep Learning
Artificial Intelligence = ai
Generative AI = genai, gen ai
LLM = large language models, llms
LangChain
?RAG = retrieval augmented generation
Prompt Engineering
NLP = natural language processing
Computer Vision
TensorFlow
PyTorch
Keras
scikit-learn = sklearn, scikit learn
Pandas
NumPy
SciPy
OpenCV
Hugging Face
MLOps
Data Science
Data Analysis = data analytics, datenanalyse
Data Engineering
Data Modelling = data modeling
Data Visualisation = data visualization
Data Warehousing = data warehouse, dwh
Data Governance
ETL = elt
Apache Spark = pyspark
?Spark > Apache Spark
Hadoop = hdfs
?Hive = apache hive
Airflow = apache airflow
dbt
Databricks
Informatica
Talend
SSIS
SSRS
Tableau
Power BI = powerbi, microsoft power bi
DAX
Power Query
Looker = looker studio
QlikView = qlik, qlik sense
Microsoft Excel = ms excel, advanced excel
?Excel > Microsoft Excel
?Statistics = statistical analysis
SAS
SPSS
Alteryx
A/B Testing = ab testing
Google Analytics = ga4
Business Intelligence = bi
# ways of building
Agile = agile methodology, agile methodologies
Scrum
Kanban
?SAFe = scaled agile
Jira
Confluence
System Design
Design Patterns
Object-Oriented Programming = oop, oops
Data Structures = data structures and algorithms, dsa
Algorithms
Domain-Driven Design = ddd
UML
Software Architecture = softwarearchitektur
Solution Architecture
Requirements Analysis = requirement gathering, requirements gathering, anforderungsanalyse
Business Analysis
Product Management = produktmanagement
Product Ownership = product owner
Project Management = projektmanagement, project planning
Program Management = programme management
PMP
PRINCE2
Stakeholder Management
Change Management
Risk Management = risikomanagement
Six Sigma = lean six sigma
?Lean = lean manufacturing
Kaizen
5S
Microsoft Project = ms project
# design
UI Design = user interface design
UX Design = user experience design
UI/UX = ui ux design
User Research
Wireframing
Prototyping
Figma
Adobe XD
?Sketch
Photoshop = adobe photoshop
Illustrator = adobe illustrator
InDesign = adobe indesign
Premiere Pro = adobe premiere pro
After Effects = adobe after effects
CorelDRAW = corel draw
Canva
Graphic Design
Video Editing
# enterprise software
SAP
SAP S/4HANA = s/4hana, s4hana, sap s4 hana
SAP HANA
SAP FICO = sap fi co, fico
SAP MM
SAP SD
SAP PP
SAP SuccessFactors = successfactors
SAP Basis
Oracle ERP = oracle fusion, oracle apps, oracle ebs
Oracle HCM
Workday = workday hcm
PeopleSoft
Microsoft Dynamics 365 = dynamics 365, ms dynamics, d365
NetSuite
Odoo
ERP
CRM
Salesforce = sfdc, salesforce crm
HubSpot
Zoho = zoho crm
Power Apps = powerapps
Power Automate
SharePoint
Microsoft Office = ms office, microsoft office suite, office 365, microsoft 365
Microsoft Word = ms word
Microsoft PowerPoint = ms powerpoint, powerpoint
?Outlook = ms outlook
Google Workspace = g suite, google sheets
RPA = robotic process automation
UiPath = ui path
Automation Anywhere
Blue Prism
MuleSoft
# finance and law
Accounting = buchhaltung, bookkeeping, finanzbuchhaltung
Financial Analysis
Financial Modelling = financial modeling
Financial Reporting
Budgeting = budget planning
Forecasting
Auditing = statutory audit, internal audit, external audit
Taxation = income tax, direct tax
GST = goods and services tax
TDS
VAT
Tally = tally erp, tally prime, tally erp 9
QuickBooks = quick books
Xero
DATEV
IFRS
US GAAP = gaap
Ind AS
Accounts Payable
Accounts Receivable
Reconciliation = bank reconciliation
General Ledger
Cost Accounting = costing
?Controlling
Treasury = treasury management
Valuation
Investment Banking
Equity Research
Portfolio Management
Credit Analysis = credit risk
Underwriting
KYC = know your customer
AML = anti money laundering
Bloomberg = bloomberg terminal
CFA
?CPA
Corporate Finance
Mergers and Acquisitions = m&a
?Insurance
?Compliance = regulatory compliance
GDPR = dsgvo
Contract Management = contract drafting
Legal Research
Corporate Law
Company Secretarial
# people
Recruitment = recruiting, personalbeschaffung
Talent Acquisition
Sourcing = candidate sourcing
Boolean Search
Applicant Tracking Systems = ats
Onboarding = employee onboarding
Payroll = payroll management, payroll processing, lohnabrechnung
Employee Relations
Employee Engagement
Performance Management = performance appraisal
Compensation and Benefits = comp and ben
HR Operations = hr generalist
HR Analytics = people analytics
HRMS = hris
Learning and Development = l&d
Labour Law = labor law, labour laws, arbeitsrecht
Statutory Compliance = pf and esi
Industrial Relations
Organisational Development = organizational development
Workforce Planning
LinkedIn Recruiter
# selling and marketing
?Sales
B2B Sales = b2b
B2C Sales = b2c
Inside Sales
Field Sales
Business Development
Lead Generation
Cold Calling
Key Account Management = account management
Negotiation = negotiation skills, verhandlung
Pre-Sales = presales
Channel Sales
Retail Sales
Customer Success
Customer Service = customer support, kundenservice
Client Relationship Management = relationship management
Sales Forecasting
Territory Management
Tender Management = bid management
?Marketing
Digital Marketing
SEO = search engine optimisation, search engine optimization
SEM = search engine marketing
Google Ads = google adwords
Facebook Ads = meta ads
Social Media Marketing = smm, social media
Content Marketing
Content Writing
Copywriting
Email Marketing
Brand Management = branding
Market Research
Marketing Automation
Public Relations
Event Management
E-commerce = ecommerce
# engineering and operations
AutoCAD = auto cad
SolidWorks = solid works
CATIA = catia v5
Creo = pro e
Siemens NX = unigraphics
ANSYS
Revit
Civil 3D
STAAD Pro = staad
ETABS
SketchUp = google sketchup
BIM = building information modeling
Primavera = primavera p6
Quantity Surveying
Structural Analysis = structural design
Site Supervision
HVAC
GD&T
FEA = finite element analysis
CFD
CNC = cnc programming, cnc machining
?CAM
?PLC = plc programming, siemens plc
SCADA
Siemens TIA Portal = tia portal
HMI
LabVIEW
Simulink
Embedded Systems = embedded c, embedded software
RTOS = freertos
Firmware = firmware development
?ARM = arm cortex
Microcontrollers = microcontroller
Arduino
Raspberry Pi
Verilog = systemverilog
VHDL
FPGA
VLSI
PCB Design = pcb
IoT = internet of things
?CAN = can bus
AUTOSAR
?ROS = robot operating system
Robotics
Power Systems
Electrical Design
Mechanical Design
Product Design
Thermodynamics
Welding
Quality Control
Quality Management = qms, qualitätsmanagement
ISO 9001
FMEA
APQP
PPAP
SPC = statistical process control
Root Cause Analysis = rca
Preventive Maintenance
Production Planning = ppc
Process Improvement
Supply Chain Management = supply chain, scm
Logistics = logistik
Procurement = purchasing, einkauf
Vendor Management
Inventory Management = inventory control
Warehouse Management = warehousing
Import and Export = exim
Health and Safety = ehs, hse, occupational safety
NEBOSH
# health and life science
Clinical Research
Pharmacovigilance
Regulatory Affairs
Medical Coding
GMP = cgmp
HPLC
Nursing
Patient Care
Medical Writing
# spoken words and conduct, only as an item of a list
?Leadership = team leadership
?Communication = communication skills
?Team Management = people management
?Problem Solving
?Analytical Skills = analytical thinking
?Time Management
?Teamwork
?Training = trainer
?Mentoring
?Presentation Skills = public speaking
`;

type KnownSkill = { readonly name: string; readonly onlyInLists: boolean };

const byWords = new Map<string, KnownSkill>();
let longest = 1;

for (const line of VOCABULARY.split('\n')) {
  if (line === '' || line.startsWith('#')) continue;
  addLine(line);
}

/** "Name = aliases", or "Spelling > Name" where a spelling follows a stricter rule than its skill. */
function addLine(line: string): void {
  const onlyInLists = line.startsWith('?');
  const [spelling = '', name] = line.replace('?', '').split(' > ');
  const [own = '', aliases = ''] = spelling.split(' = ');
  add(own, name ?? own, onlyInLists);
  // A spelling of several words, such as "c programming", is no longer an everyday word.
  for (const alias of aliases.split(', ')) if (alias) add(alias, own, onlyInLists && !alias.includes(' '));
}

function add(spelling: string, name: string, onlyInLists: boolean): void {
  const words = skillWords(spelling);
  byWords.set(words.join(' '), { name, onlyInLists });
  longest = Math.max(longest, words.length);
}

/** The words of a text as skills are compared by: lower case, "C++", "C#", ".NET" and "Node.js" kept whole. */
export function skillWords(text: string): string[] {
  const words = text.toLowerCase().match(/\.?[\p{L}\p{N}&][\p{L}\p{N}+#&]*(?:\.[\p{L}\p{N}+#&]+)*/gu) ?? [];
  return words.map((word) => (word === '&' ? 'and' : word));
}

/** The one name for a skill however it is written ("reactjs" → "React"), or null for one we do not know. */
export function canonicalSkill(name: string): string | null {
  return byWords.get(skillWords(name.slice(0, 100)).join(' '))?.name ?? null;
}

/** The skills named in a text, longest spelling first; `inList` says that it is an item of a list of skills. */
export function skillsIn(text: string, inList: boolean): string[] {
  const words = skillWords(text);
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    const hit = skillAt(words, at, inList);
    if (hit) found.push(hit.name);
    at += hit?.length ?? 1;
  }
  return found;
}

function skillAt(words: string[], at: number, inList: boolean): { name: string; length: number } | null {
  for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
    const skill = byWords.get(words.slice(at, at + length).join(' '));
    if (!skill) continue;
    // In "Go to market" neither the list nor the word makes it a skill: the item must be the name alone.
    if (!skill.onlyInLists || (inList && length === words.length)) return { name: skill.name, length };
  }
  return null;
}

/** Every name `canonicalSkill` may answer, for suggestions while typing. */
export const SKILL_NAMES: readonly string[] = [
  ...new Set([...byWords.values()].map((skill) => skill.name)),
].sort();
