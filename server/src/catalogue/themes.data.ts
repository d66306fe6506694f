/**
 * Human-rights themes of OHCHR (Universal Human Rights Index and the thematic lists of UPR recommendations): the
 * current label, then the labels and codes of earlier cycles, then UPR Info's issues where they mean the same (HIV/AIDS is only UPR Info's).
 * See `vocabulary` for how a line is read.
 */
export const themeLines = `
A1 Scope of international obligations
  A12 Ratification of & accession to international instruments | Acceptance of international norms | International instruments
A2 Cooperation with human rights mechanisms & requests for technical assistance | Cooperation with human rights mechanisms and institutions | Technical assistance and cooperation
  A22 Cooperation & Follow up with Treaty Bodies | Cooperation with treaty bodies | Treaty bodies
  A24 Cooperation & Follow up with Special Procedures | Cooperation with special procedures | Special procedures
  A27 Cooperation & Follow up with Universal Periodic Review (UPR) | Follow-up to Universal Periodic Review (UPR) | Universal Periodic Review | UPR process
  National Mechanisms for Implementation, Reporting and Follow-up (NMIRF) | NMIRF
A3 Inter-State cooperation & development or humanitarian assistance | Inter-State cooperation & development assistance
  Unilateral coercive measures
A4 Legal & institutional reform | Legal, institutional & policy framework | A42 Institutions & policies - General | Institutions & policies
  A41 Constitutional & legislative framework
  National Human Rights Action Plans (or specific areas) / implementation plans | A43 Human rights policies | National Plans of Action on Human Rights (or specific areas) | National plan of action
  A45 National Human Rights Institution (NHRI) | NHRI | National human rights institutions
  Rule of law & impunity | Impunity & transparency | Impunity
  Good governance & corruption | Corruption
  Budget & resources (for human rights implementation)
  2030 Agenda & other voluntary commitments
A5 Human rights education, trainings & awareness raising | A51 Human rights education - general | A54 Awareness raising and dissemination | Human rights education and training | Human rights education
A6 Context, statistics, budget, civil society
  A62 Data collection & research | Statistics and indicators | Statistics, indicators & disaggregated data
  Cooperation & consultation with civil society | Cooperation and meaningful consultation with civil society & participation | Civil society
B1 International criminal & humanitarian law (including crimes against humanity, war crimes, genocide) | International criminal and humanitarian law | International humanitarian law
B2 Right to self-determination
B3 Equality & non-discrimination | B31 Equality & non-discrimination
  B32 Racial discrimination
B4 Right to development | Development
B5 Access to justice & remedy | Right to effective remedy & reparations | B51 Right to an effective remedy | Right to a remedy
  B53 Support to victims & witnesses
B6 Business & Human Rights
B7 Human rights & the environment | Human rights and environmental issues | Environment
  Human rights & climate change
B8 Human rights & counter-terrorism | Counter-terrorism
B9 Use of mercenaries/private security | Human rights and use of mercenaries
D1 Civil & political rights - general measures of implementation | CP rights - general
D2 Right to physical & moral integrity
  D21 Right to life
    D22 Extrajudicial, summary or arbitrary executions | Extrajudicial executions
    D23 Death penalty
  D25 Prohibition of torture & ill-treatment (including cruel, inhuman or degrading treatment) | Prohibition of torture & cruel, inhuman or degrading treatment | Torture and other CID treatment
  D26 Conditions of detention | Detention
  D27 Human trafficking & contemporary forms of slavery | Prohibition of slavery, trafficking | Trafficking
  D29 Domestic violence
  Sexual & gender-based violence | Sexual & other forms of gender-based violence | D28 Gender-based violence
  D32 Enforced disappearances
D3 Liberty & security of the person
  D33 Arbitrary arrest & detention
D4 Fundamental freedoms
  D41 Freedom of movement
  D42 Freedom of thought, conscience & religion | Freedom of religion and belief
  D43 Freedom of opinion & expression | Freedom of opinion and expression & access to information | Freedom of opinion & expression & right to information | Freedom of the press
  D44 Right to peaceful assembly
  D45 Freedom of association
  D46 Private life & privacy | Right to private life, privacy
D5 Administration of justice & fair trial | D51 Administration of justice & fair trial | Administration of justice | Justice
D6 Rights related to name, identity & nationality | Rights related to name, identity, nationality
  Right to be recognized as a person before the law
D7 Right to participate in public affairs & right to vote | Right to participation in public affairs and right to vote | Elections
D8 Rights related to marriage & family
E1 Economic, social & cultural rights - general measures of implementation | ESC rights - general
E2 Right to an adequate standard of living | E21 Right to an adequate standard of living - general
  E22 Right to food
  E23 Right to adequate housing | Right to housing
  E24 Right to social security
  E25 Human rights & poverty | Poverty
  E26 Safe drinking water & sanitation | Human Rights & drinking water & sanitation | Right to water
E3 Labour rights and right to work | Labour rights | E31 Right to work | E32 Right to just and favourable conditions of work | Right to work and to just & favorable conditions of work & labour rights | Labour
  E33 Trade union rights
E4 Right to health | E41 Right to health - General
  Sexual & reproductive health and rights | Access to sexual & reproductive health & services
  HIV/AIDS | HIV - Aids
E5 Right to education | E51 Right to education - General
E6 Land & property rights | Rights to protection of property, financial credit | Right to land
E7 Cultural rights
F1 Women | Women's rights
  F11 Advancement of women
  F12 Discrimination against women
  F13 Violence against women
  Participation of women in political & public life
F3 Children | Rights of the Child
  F31 Children: definition; general principles; protection
  F32 Children: family environment and alternative care
  F33 Children: protection against exploitation
  F34 Children: juvenile justice | Juvenile justice
F4 Persons with disabilities | Disabilities
  F41 Persons with disabilities: definition, general principles
  F42 Persons with disabilities: accessibility, mobility
  F43 Persons with disabilities: independence, inclusion
  F44 Persons with disabilities: protecting the integrity of the person
  Persons with disabilities: protection against exploitation, violence & abuse
  Persons with disabilities: protection and safety in situations of risk
G1 Members of minorities | Minorities
G2 Lesbian, gay, bisexual and transgender and intersex persons (LGBTI) | LGBTI | Sexual Orientation and Gender Identity
G3 Indigenous peoples
G4 Migrants
G5 Refugees & asylum seekers | Asylum-seekers - refugees
Internally displaced persons
H1 Human rights defenders
`;
