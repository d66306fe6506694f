/**
 * The global indicator framework of the Sustainable Development Goals (General Assembly resolution 71/313, annex, with
 * its refinements up to the Statistical Commission's 2024 session). A line is a goal, or a target with the last digits
 * of its indicators: `1.5:1234` has 1.5.1 to 1.5.4. Titles are this project's own short words, not the official text.
 */
export const framework = `
1 End poverty
1.1:1 End extreme poverty
1.2:12 Halve poverty as each country defines it
1.3:1 Social protection for all
1.4:12 Equal rights to services, land and resources
1.5:1234 Protect poor people from disasters and shocks
1.a:123 Find the means to end poverty
1.b:1 Policies that favour poor people and gender equality
2 End hunger
2.1:12 Safe and sufficient food for everyone
2.2:123 End malnutrition
2.3:12 Double small farmers' output and incomes
2.4:1 Sustainable and resilient farming
2.5:12 Keep the diversity of seeds and farm animals
2.a:12 Invest in rural infrastructure and farm research
2.b:1 Remove distortions in farm trade
2.c:1 Keep food markets stable
3 Good health at every age
3.1:12 Fewer deaths of mothers
3.2:12 End avoidable deaths of infants and small children
3.3:12345 End AIDS, tuberculosis, malaria and other epidemics
3.4:12 Fewer early deaths from chronic illness; mental health
3.5:12 Prevent and treat drug and alcohol abuse
3.6:1 Halve road deaths and injuries
3.7:12 Access to sexual and reproductive health care
3.8:12 Health coverage for everyone
3.9:123 Fewer deaths from pollution and chemicals
3.a:1 Control tobacco
3.b:123 Vaccines and medicines that people can afford
3.c:1 Fund health services and health workers
3.d:12 Prepare for health emergencies
4 Good education for all
4.1:12 Free primary and secondary schooling for all children
4.2:12 Early childhood care and pre-school
4.3:1 Equal access to vocational and higher education
4.4:1 Skills for decent work
4.5:1 Equal access to education, without discrimination
4.6:1 Literacy and numeracy
4.7:1 Education for human rights and sustainability
4.a:1 Safe, inclusive and accessible schools
4.b:1 More scholarships for developing countries
4.c:1 More qualified teachers
5 Gender equality
5.1:1 End discrimination against women and girls
5.2:12 End violence against women and girls
5.3:12 End child marriage and genital mutilation
5.4:1 Value and share unpaid care and housework
5.5:12 Women's participation and leadership
5.6:12 Sexual and reproductive health and rights
5.a:12 Equal economic and land rights for women
5.b:1 Technology that empowers women
5.c:1 Policies and laws for gender equality
6 Clean water and sanitation
6.1:1 Safe drinking water for everyone
6.2:1 Sanitation and hygiene for everyone
6.3:12 Cleaner water, less untreated waste water
6.4:12 Use water efficiently and end scarcity
6.5:12 Manage water resources together, across borders too
6.6:1 Protect rivers, lakes, wetlands and forests
6.a:1 Help developing countries with water and sanitation
6.b:1 Communities take part in water management
7 Clean energy that people can afford
7.1:12 Modern energy for everyone
7.2:1 A larger share of renewable energy
7.3:1 Double progress in energy efficiency
7.a:1 Share clean energy research and technology
7.b:1 Energy infrastructure for developing countries
8 Decent work and growth
8.1:1 Steady economic growth
8.2:1 Higher productivity through innovation
8.3:1 Policies for decent jobs and small enterprises
8.4:12 Grow with fewer resources
8.5:12 Decent work and equal pay for all
8.6:1 Fewer young people without work or training
8.7:1 End forced labour, trafficking and child labour
8.8:12 Labour rights and safe work, for migrants too
8.9:12 Sustainable tourism that creates jobs
8.10:12 Banking and insurance for everyone
8.a:1 Aid for trade
8.b:1 A strategy for youth employment
9 Industry, innovation and infrastructure
9.1:12 Reliable infrastructure for everyone
9.2:12 Inclusive and sustainable industry
9.3:12 Credit and markets for small enterprises
9.4:1 Cleaner industry and infrastructure
9.5:12 More research and innovation
9.a:1 Support infrastructure in developing countries
9.b:1 Develop technology at home
9.c:1 Internet and phone access for everyone
10 Less inequality
10.1:1 Faster income growth for the poorest 40 per cent
10.2:1 Include everyone in social and political life
10.3:1 Equal opportunity; end discriminatory laws
10.4:12 Fiscal and social policies for equality
10.5:1 Regulate financial markets better
10.6:1 A stronger voice for developing countries in finance
10.7:1234 Safe, orderly and regular migration
10.a:1 Special treatment in trade for developing countries
10.b:1 Aid and investment where need is greatest
10.c:1 Cheaper remittances for migrants
11 Inclusive and safe cities
11.1:1 Adequate housing for all; upgrade slums
11.2:1 Safe and accessible transport for all
11.3:12 Inclusive and participatory urban planning
11.4:1 Safeguard cultural and natural heritage
11.5:12 Fewer deaths and losses from disasters
11.6:12 Cleaner air and less waste in cities
11.7:12 Safe public and green spaces for all
11.a:1 Links between cities and rural areas
11.b:12 City plans for inclusion, climate and disasters
11.c:1 Help poorest countries build sustainably
12 Responsible consumption and production
12.1:1 Carry out the global consumption programme
12.2:12 Use natural resources sustainably
12.3:1 Halve food waste
12.4:12 Handle chemicals and waste safely
12.5:1 Less waste through reuse and recycling
12.6:1 Sustainable practices and reports by companies
12.7:1 Sustainable public procurement
12.8:1 Information on sustainable living for everyone
12.a:1 Science for sustainable consumption
12.b:1 Monitor the effects of tourism
12.c:1 Phase out wasteful fossil-fuel subsidies
13 Act on climate change
13.1:123 Resilience to climate hazards
13.2:12 Climate measures in national policies
13.3:12 Climate education and awareness
13.a:1 Climate finance for developing countries
13.b:1 Climate planning in least developed and island States
14 Life in the oceans
14.1:1 Less marine pollution
14.2:1 Protect marine and coastal ecosystems
14.3:1 Limit ocean acidification
14.4:1 End overfishing and illegal fishing
14.5:1 Conserve a tenth of coasts and seas
14.6:1 End harmful fishing subsidies
14.7:1 Ocean benefits for islands and poorest countries
14.a:1 Ocean science and marine technology
14.b:1 Fishing grounds and markets for small fishers
14.c:1 Apply the law of the sea
15 Life on land
15.1:12 Conserve land and freshwater ecosystems
15.2:1 Sustainable forests; halt deforestation
15.3:1 Combat desertification; restore land
15.4:12 Conserve mountain ecosystems
15.5:1 Protect habitats and threatened species
15.6:1 Share the benefits of genetic resources fairly
15.7:1 End poaching and wildlife trafficking
15.8:1 Control invasive species
15.9:1 Biodiversity in plans and accounts
15.a:1 Money for biodiversity
15.b:1 Money for sustainable forests
15.c:1 Help communities resist poaching
16 Peace, justice and strong institutions
16.1:1234 Less violence and fewer violent deaths
16.2:123 End abuse, trafficking and torture of children
16.3:123 Rule of law and equal access to justice
16.4:12 Stop illicit money and arms; fight organised crime
16.5:12 Less corruption and bribery
16.6:12 Effective, accountable, transparent institutions
16.7:12 Inclusive and representative decisions
16.8:1 Developing countries in global governance
16.9:1 Legal identity and birth registration for all
16.10:12 Access to information and fundamental freedoms
16.a:1 Institutions that prevent violence and crime
16.b:1 Laws and policies against discrimination
17 Partnerships and means
17.1:12 Raise domestic revenue
17.2:1 Keep promises of development aid
17.3:12 More money for developing countries
17.4:1 Debt that countries can bear
17.5:1 Promote investment in the poorest countries
17.6:12 Share science, technology and knowledge
17.7:1 Spread environmentally sound technology
17.8:1 A technology bank for the poorest countries
17.9:1 Build capacity for national plans
17.10:1 An open, rules-based trading system
17.11:1 More exports from developing countries
17.12:1 Duty-free access for the poorest countries
17.13:1 Global economic stability
17.14:1 Coherent policies for sustainable development
17.15:1 Respect each country's own policies
17.16:1 A stronger global partnership
17.17:1 Public, private and civil society partnerships
17.18:123 Better and disaggregated data
17.19:12 Measure progress beyond economic output
`;

/**
 * Indicators that stand under several targets, each line one indicator. 17.6.2 is the former number of 17.6.1. With
 * 1.a.3, 8.9.2 and 11.c.1 it left the framework in 2020 (E/CN.3/2020/2, annex II); older plans still name them.
 */
export const sameIndicators = `
1.5.1 11.5.1 13.1.1
1.5.2 11.5.2
1.5.3 11.b.1 13.1.2
1.5.4 11.b.2 13.1.3
4.7.1 12.8.1 13.3.1
7.b.1 12.a.1
8.4.1 12.2.1
8.4.2 12.2.2
10.3.1 16.b.1
10.6.1 16.8.1
15.7.1 15.c.1
15.a.1 15.b.1
17.6.1 17.6.2
`;
