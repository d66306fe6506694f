/**
 * Groups of persons of OHCHR (the "affected persons" of the Universal Human Rights Index and of the thematic lists of
 * UPR recommendations): the current label, then the labels of earlier cycles. See `vocabulary` for how a line is read.
 */
export const groupLines = `
General | General public
Children
  Children in vulnerable situations (abused, living on the street, institutionalized, indigenous, migrant children etc.) | Children in street situations | Children in vulnerable situations
Civil society | Civil society organisations | Civil society organizations
Disappeared persons
Educational staff & students | Educational staff
Human rights defenders
Indigenous peoples
Internally displaced persons | IDPs
Judges, lawyers and prosecutors
Law enforcement / police & prison officials | Law enforcement/police officials | Prison officials
Lesbian, gay, bisexual and transgender and intersex persons (LGBTI) | Lesbian, gay, bisexual and transgender and intersex persons | Lesbian, gay, bisexual, transgender and intersex persons (LGBTI) | Lesbian, gay, bisexual, transgender and intersex persons | LGBTI | LGBTI persons | LGBTIQ+ persons
Media | Journalists
Medical staff / health professionals | Medical staff
Mercenaries
Migrants | Migrants & domestic workers
Military staff
Minorities/ racial, ethnic, linguistic, religious or descent-based groups | Minorities
  Roma, Gypsies, Sinti & Travellers | Roma
Non-citizens
Older persons | Elderly persons
Persons affected by armed conflict
Persons deprived of their liberty & detainees | Persons deprived of their liberty
Persons living in poverty
Persons living in rural areas
  Rural women
Persons living with HIV/AIDS
Persons with disabilities
Private security
Public officials
Refugees & asylum seekers
Social workers
Stateless persons
Vulnerable persons/groups
Women & girls | Women
  Girls
Youth & juveniles | Youth | Young people
`;
