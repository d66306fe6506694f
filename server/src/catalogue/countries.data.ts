/**
 * The 249 codes of ISO 3166-1: alpha-3, alpha-2, the name in English that the United Nations uses, then formal, former
 * and common names, `~` standing for the first name. Names: UNTERM (country names) and ISO 3166-1; facts as in the
 * public-domain list "country-codes" of Open Knowledge.
 */
export const countryLines = `
ABW AW Aruba
AFG AF Afghanistan|Islamic Republic of ~
AGO AO Angola|Republic of ~
AIA AI Anguilla
ALA AX Åland Islands
ALB AL Albania|Republic of ~
AND AD Andorra|Principality of ~
ARE AE United Arab Emirates|UAE
ARG AR Argentina|Argentine Republic
ARM AM Armenia|Republic of ~
ASM AS American Samoa
ATA AQ Antarctica
ATF TF French Southern Territories
ATG AG Antigua and Barbuda
AUS AU Australia
AUT AT Austria|Republic of ~
AZE AZ Azerbaijan|Republic of ~
BDI BI Burundi|Republic of ~
BEL BE Belgium|Kingdom of ~
BEN BJ Benin|Republic of ~
BES BQ Bonaire, Sint Eustatius and Saba|Caribbean Netherlands
BFA BF Burkina Faso|Upper Volta
BGD BD Bangladesh|People's Republic of ~
BGR BG Bulgaria|Republic of ~
BHR BH Bahrain|Kingdom of ~
BHS BS Bahamas|Commonwealth of the ~|The ~
BIH BA Bosnia and Herzegovina|Bosnia|Bosnia-Herzegovina
BLM BL Saint Barthélemy
BLR BY Belarus|Republic of ~|Byelorussia
BLZ BZ Belize
BMU BM Bermuda
BOL BO Bolivia (Plurinational State of)|Plurinational State of Bolivia|Bolivia
BRA BR Brazil|Federative Republic of ~
BRB BB Barbados
BRN BN Brunei Darussalam|Brunei
BTN BT Bhutan|Kingdom of ~
BVT BV Bouvet Island
BWA BW Botswana|Republic of ~
CAF CF Central African Republic|CAR
CAN CA Canada
CCK CC Cocos (Keeling) Islands|Cocos Islands
CHE CH Switzerland|Swiss Confederation
CHL CL Chile|Republic of ~
CHN CN China|People's Republic of ~
CIV CI Côte d'Ivoire|Ivory Coast|Republic of ~
CMR CM Cameroon|Republic of ~
COD CD Democratic Republic of the Congo|Democratic Republic of Congo|DR Congo|DRC|Congo-Kinshasa|Zaire
COG CG Congo|Republic of the ~|Republic of ~|~-Brazzaville|~, Republic of the
COK CK Cook Islands
COL CO Colombia|Republic of ~
COM KM Comoros|Union of the ~
CPV CV Cabo Verde|Republic of ~|Cape Verde|Republic of Cape Verde
CRI CR Costa Rica|Republic of ~
CUB CU Cuba|Republic of ~
CUW CW Curaçao
CXR CX Christmas Island
CYM KY Cayman Islands
CYP CY Cyprus|Republic of ~
CZE CZ Czechia|Czech Republic
DEU DE Germany|Federal Republic of ~
DJI DJ Djibouti|Republic of ~
DMA DM Dominica|Commonwealth of ~
DNK DK Denmark|Kingdom of ~
DOM DO Dominican Republic
DZA DZ Algeria|People's Democratic Republic of ~
ECU EC Ecuador|Republic of ~
EGY EG Egypt|Arab Republic of ~
ERI ER Eritrea|State of ~
ESH EH Western Sahara
ESP ES Spain|Kingdom of ~
EST EE Estonia|Republic of ~
ETH ET Ethiopia|Federal Democratic Republic of ~
FIN FI Finland|Republic of ~
FJI FJ Fiji|Republic of ~|~ Islands
FLK FK Falkland Islands|~ (Malvinas)
FRA FR France|French Republic
FRO FO Faroe Islands
FSM FM Micronesia (Federated States of)|Federated States of Micronesia|Micronesia
GAB GA Gabon|~ese Republic
GBR GB United Kingdom of Great Britain and Northern Ireland|United Kingdom|UK|U.K.|Great Britain
GEO GE Georgia
GGY GG Guernsey
GHA GH Ghana|Republic of ~
GIB GI Gibraltar
GIN GN Guinea|Republic of ~
GLP GP Guadeloupe
GMB GM Gambia|Republic of the ~|The ~
GNB GW Guinea-Bissau|Republic of ~|Guinea Bissau
GNQ GQ Equatorial Guinea|Republic of ~
GRC GR Greece|Hellenic Republic
GRD GD Grenada
GRL GL Greenland
GTM GT Guatemala|Republic of ~
GUF GF French Guiana
GUM GU Guam
GUY GY Guyana|Co-operative Republic of ~
HKG HK China, Hong Kong Special Administrative Region|Hong Kong
HMD HM Heard Island and McDonald Islands
HND HN Honduras|Republic of ~
HRV HR Croatia|Republic of ~
HTI HT Haiti|Republic of ~
HUN HU Hungary
IDN ID Indonesia|Republic of ~
IMN IM Isle of Man
IND IN India|Republic of ~
IOT IO British Indian Ocean Territory
IRL IE Ireland
IRN IR Iran (Islamic Republic of)|Islamic Republic of Iran|Iran
IRQ IQ Iraq|Republic of ~
ISL IS Iceland|Republic of ~
ISR IL Israel|State of ~
ITA IT Italy|Republic of ~
JAM JM Jamaica
JEY JE Jersey
JOR JO Jordan|Hashemite Kingdom of ~
JPN JP Japan
KAZ KZ Kazakhstan|Republic of ~
KEN KE Kenya|Republic of ~
KGZ KG Kyrgyzstan|Kyrgyz Republic|Kirghizstan
KHM KH Cambodia|Kingdom of ~|Kampuchea
KIR KI Kiribati|Republic of ~
KNA KN Saint Kitts and Nevis|St Kitts and Nevis
KOR KR Republic of Korea|South Korea|Korea, Republic of
KWT KW Kuwait|State of ~
LAO LA Lao People's Democratic Republic|Laos|Lao PDR
LBN LB Lebanon|Lebanese Republic
LBR LR Liberia|Republic of ~
LBY LY Libya|State of ~|~n Arab Jamahiriya|Socialist People's ~n Arab Jamahiriya
LCA LC Saint Lucia
LIE LI Liechtenstein|Principality of ~
LKA LK Sri Lanka|Democratic Socialist Republic of ~|Ceylon
LSO LS Lesotho|Kingdom of ~
LTU LT Lithuania|Republic of ~
LUX LU Luxembourg|Grand Duchy of ~
LVA LV Latvia|Republic of ~
MAC MO China, Macao Special Administrative Region|Macao|Macau
MAF MF Saint Martin (French Part)|Saint Martin
MAR MA Morocco|Kingdom of ~
MCO MC Monaco|Principality of ~
MDA MD Republic of Moldova|Moldova
MDG MG Madagascar|Republic of ~
MDV MV Maldives|Republic of ~
MEX MX Mexico|United Mexican States
MHL MH Marshall Islands|Republic of the ~
MKD MK North Macedonia|Republic of ~|Macedonia|Macedonia FYR|FYR Macedonia|FYROM|The former Yugoslav Republic of Macedonia
MLI ML Mali|Republic of ~
MLT MT Malta|Republic of ~
MMR MM Myanmar|Republic of the Union of ~|Burma|Union of ~
MNE ME Montenegro
MNG MN Mongolia
MNP MP Northern Mariana Islands
MOZ MZ Mozambique|Republic of ~
MRT MR Mauritania|Islamic Republic of ~
MSR MS Montserrat
MTQ MQ Martinique
MUS MU Mauritius|Republic of ~
MWI MW Malawi|Republic of ~
MYS MY Malaysia
MYT YT Mayotte
NAM NA Namibia|Republic of ~
NCL NC New Caledonia
NER NE Niger|Republic of the ~
NFK NF Norfolk Island
NGA NG Nigeria|Federal Republic of ~
NIC NI Nicaragua|Republic of ~
NIU NU Niue
NLD NL Netherlands|Kingdom of the ~|The ~|~ (Kingdom of the)|Holland
NOR NO Norway|Kingdom of ~
NPL NP Nepal|Federal Democratic Republic of ~
NRU NR Nauru|Republic of ~
NZL NZ New Zealand
OMN OM Oman|Sultanate of ~
PAK PK Pakistan|Islamic Republic of ~
PAN PA Panama|Republic of ~
PCN PN Pitcairn
PER PE Peru|Republic of ~
PHL PH Philippines|Republic of the ~
PLW PW Palau|Republic of ~
PNG PG Papua New Guinea|Independent State of ~|PNG
POL PL Poland|Republic of ~
PRI PR Puerto Rico
PRK KP Democratic People's Republic of Korea|North Korea|DPR Korea|DPRK
PRT PT Portugal|Portuguese Republic
PRY PY Paraguay|Republic of ~
PSE PS State of Palestine|Palestine|Occupied Palestinian Territory|Palestine, State of
PYF PF French Polynesia
QAT QA Qatar|State of ~
REU RE Réunion
ROU RO Romania
RUS RU Russian Federation|Russia
RWA RW Rwanda|Republic of ~
SAU SA Saudi Arabia|Kingdom of ~
SDN SD Sudan|Republic of the ~
SEN SN Senegal|Republic of ~
SGP SG Singapore|Republic of ~
SGS GS South Georgia and the South Sandwich Islands
SHN SH Saint Helena|~, Ascension and Tristan da Cunha
SJM SJ Svalbard and Jan Mayen Islands|Svalbard and Jan Mayen
SLB SB Solomon Islands
SLE SL Sierra Leone|Republic of ~
SLV SV El Salvador|Republic of ~
SMR SM San Marino|Republic of ~
SOM SO Somalia|Federal Republic of ~
SPM PM Saint Pierre and Miquelon
SRB RS Serbia|Republic of ~
SSD SS South Sudan|Republic of ~
STP ST Sao Tome and Principe|Democratic Republic of ~|São Tomé and Príncipe
SUR SR Suriname|Republic of ~
SVK SK Slovakia|Slovak Republic
SVN SI Slovenia|Republic of ~
SWE SE Sweden|Kingdom of ~
SWZ SZ Eswatini|Kingdom of ~|Swaziland|Kingdom of Swaziland
SXM SX Sint Maarten (Dutch part)|Sint Maarten
SYC SC Seychelles|Republic of ~
SYR SY Syrian Arab Republic|Syria
TCA TC Turks and Caicos Islands
TCD TD Chad|Republic of ~
TGO TG Togo|~lese Republic
THA TH Thailand|Kingdom of ~
TJK TJ Tajikistan|Republic of ~
TKL TK Tokelau
TKM TM Turkmenistan
TLS TL Timor-Leste|Democratic Republic of ~|East Timor
TON TO Tonga|Kingdom of ~
TTO TT Trinidad and Tobago|Republic of ~
TUN TN Tunisia|Republic of ~
TUR TR Türkiye|Turkey|Republic of ~|Republic of Turkey
TUV TV Tuvalu
TWN TW Taiwan|~, Province of China|~ Province of China
TZA TZ United Republic of Tanzania|Tanzania
UGA UG Uganda|Republic of ~
UKR UA Ukraine
UMI UM United States Minor Outlying Islands
URY UY Uruguay|Eastern Republic of ~
USA US United States of America|United States|US|U.S.|U.S.A.
UZB UZ Uzbekistan|Republic of ~
VAT VA Holy See|Vatican|Vatican City|Vatican City State|See, Holy
VCT VC Saint Vincent and the Grenadines
VEN VE Venezuela (Bolivarian Republic of)|Bolivarian Republic of Venezuela|Venezuela
VGB VG British Virgin Islands|Virgin Islands (British)
VIR VI United States Virgin Islands|Virgin Islands (U.S.)|US Virgin Islands
VNM VN Viet Nam|Socialist Republic of ~|Vietnam
VUT VU Vanuatu|Republic of ~
WLF WF Wallis and Futuna Islands|Wallis and Futuna
WSM WS Samoa|Independent State of ~|Western ~
YEM YE Yemen|Republic of ~
ZAF ZA South Africa|Republic of ~
ZMB ZM Zambia|Republic of ~
ZWE ZW Zimbabwe|Republic of ~
`;

/**
 * Short names of the United Nations (UNTERM) in Arabic, Chinese, French, Russian and Spanish that differ from Unicode's
 * by more than case, accents and articles; then common and former names.
 */
export const otherLanguageLines = `
ARE Объединенные Арабские Эмираты
BEN بنن
BHS Багамские Острова
BLR Белоруссия
BOL Bolivie (État plurinational de)|Bolivia (Estado Plurinacional de)|Боливия (Многонациональное Государство)|多民族玻利维亚国|بوليفيا (دولة - المتعددة القوميات)
BRN Бруней-Даруссалам|文莱达鲁萨兰国|بروني دار السلام
CAF Центральноафриканская Республика
CHL شيلي
CIV كوت ديفوار|Costa de Marfil
COD République démocratique du Congo|Демократическая Республика Конго|刚果民主共和国|جمهورية الكونغو الديمقراطية|RDC
COG Конго|刚果|الكونغو
COK Острова Кука
COM Коморские Острова
CPV كابو فيردي
CZE تشيكيا|República Checa
DOM الجمهورية الدومينيكية
ECU إكوادور
FSM Micronésie (États fédérés de)|Micronesia (Estados Federados de)|Микронезия (Федеративные Штаты)|密克罗尼西亚联邦|ميكرونيزيا (ولايات - الموحدة)
GAB غابون
GBR Royaume-Uni de Grande-Bretagne et d'Irlande du Nord|Reino Unido de Gran Bretaña e Irlanda del Norte|大不列颠及北爱尔兰联合王国|المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية
IRN Iran (République islamique d')|Irán (República Islámica del)|Иран (Исламская Республика)|伊朗伊斯兰共和国|إيران (جمهورية - الإسلامية)
KAZ Kazajstán
KGZ Kirghizistan|Кыргызстан
KIR كيريباس
KNA Saint-Kitts-et-Nevis|Saint Kitts y Nevis|سانت كيتس ونيفس
KOR République de Corée|República de Corea|大韩民国|جمهورية كوريا|Южная Корея
LAO République démocratique populaire lao|República Democrática Popular Lao|Лаосская Народно-Демократическая Республика|老挝人民民主共和国|جمهورية لاو الديمقراطية الشعبية
LBR ليبريا
LKA سري لانكا
LUX لكسمبرغ
MDA République de Moldova|República de Moldova|Республика Молдова|摩尔多瓦共和国|جمهورية مولدوفا|Молдавия
MDV Мальдивские Острова|ملديف
MHL Маршалловы Острова
MKD Macédoine|Македония
MLT مالطة
MMR Мьянма|ميانمار|Birmanie|Birmania
MOZ موزامبيق
NIU Nioué
NLD Pays-Bas (Royaume des)|Países Bajos (Reino de los)|Нидерланды (Королевство)|荷兰王国|هولندا (مملكة -)
NZL Nueva Zelandia
PRK République populaire démocratique de Corée|República Popular Democrática de Corea|Корейская Народно-Демократическая Республика|朝鲜民主主义人民共和国|جمهورية كوريا الشعبية الديمقراطية
PSE État de Palestine|Estado de Palestina|Государство Палестина|巴勒斯坦国|دولة فلسطين|Палестина|巴勒斯坦|فلسطين
RUS Fédération de Russie|Federación de Rusia|Российская Федерация|俄罗斯联邦|الاتحاد الروسي
SAU Arabia Saudita
SLB Соломоновы Острова
STP سان تومي وبرينسيبي
SYC Сейшельские Острова|سيشيل
SYR République arabe syrienne|República Árabe Siria|Сирийская Арабская Республика|阿拉伯叙利亚共和国|الجمهورية العربية السورية
THA تايلند
TLS Тимор-Лешти
TTO Trinidad y Tabago
TZA République-Unie de Tanzanie|República Unida de Tanzanía|Объединенная Республика Танзания|坦桑尼亚联合共和国|جمهورية تنزانيا المتحدة
URY أوروغواي
USA États-Unis d'Amérique|Estados Unidos de América|Соединенные Штаты Америки|美利坚合众国|الولايات المتحدة الأمريكية|EE. UU.|США
VAT Saint-Siège|Santa Sede|Святой Престол|罗马教廷|الكرسي الرسولي|Vaticano|Ватикан
VEN Venezuela (République bolivarienne du)|Venezuela (República Bolivariana de)|Венесуэла (Боливарианская Республика)|委内瑞拉玻利瓦尔共和国|فنزويلا (جمهورية - البوليفارية)
VNM فييت نام
ZAF Южная Африка
ZWE زمبابوي
`;
