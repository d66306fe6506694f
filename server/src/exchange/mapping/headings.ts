import { lookupKey } from '../../catalogue/text';

// How columns of tables of recommendations are headed in the six official languages of the United Nations: a field of the plan
// language, and words of which a heading contains one. Where several stand at one place, the first field counts, so what is narrower comes first.

const words = `
recommendation-row: row of recommendation | recommendation row | fila de recomendacion | ligne de la recommandation | строка рекомендации | رقم صف التوصية | 建议行号
uhri: annotation id | uhri
position-source: source of position | source de la position | fuente de la posicion | источник позиции | مصدر الموقف | 立场来源
recommended-by: recommending state | recommending states | recommending country | recommending countries | recommended by | states | etat auteur | etats auteurs | pays auteur | pays auteurs | etat recommandant | etats recommandants | estado recomendante | estados recomendantes | estado que recomienda | pais recomendante | paises recomendantes | рекомендующая страна | рекомендующие страны | рекомендующее государство | рекомендующие государства | الدولة الموصية | الدول الموصية | 提出建议的国家 | 建议国
country: state under review | country concerned | countries concerned | country | etat examine | pays | estado examinado | pais | государство обзора | страна | الدولة موضوع الاستعراض | البلد | 受审议国 | 国家
document.symbol: document symbol | symbol | cote | signatura | условное обозначение | رمز الوثيقة | 文号 | 文件编号
document.title: name of the report | report title | title of document | nombre oficial del reporte | nombre del informe | titre du rapport | название доклада | عنوان التقرير | 报告名称
document.session: session | periodo de sesiones | сессия | الدورة | 届会
document.cycle: cycle | ciclo | цикл | الجولة | 周期
document.adopted: date of adoption | adopted | date d adoption | fecha de adopcion | дата принятия | تاريخ الاعتماد | 通过日期
document.mechanism: mechanism | recommending body | reccomending body | treaty body | committee | mecanisme | organe | comite | mecanismo | entidad emisora | organo | механизм | комитет | орган | الآلية | اللجنة | الهيئة | 机制 | 机构 | 委员会
position: position | response | reponse | posicion | respuesta | позиция | ответ | الموقف | الرد | 立场 | 回应
status-reason: reason for status | classification | clasificacion | motif | причина | السبب | 原因
status: status | level of implementation | implementation level | state of implementation | etat de mise en oeuvre | statut | niveau de mise en oeuvre | estado de cumplimiento | nivel de atencion | nivel de cumplimiento | статус | степень выполнения | ход выполнения | حالة التنفيذ | الحالة | 执行情况 | 落实情况 | 状态
due: due | deadline | timeframe | time frame | target date | completion date | echeance | delai | date limite | plazo | fecha limite | срок | الموعد النهائي | الإطار الزمني | 期限 | 截止日期 | 时限
support: supporting | support institutions | partners | partenaires | appui | apoyo | colaboradores | соисполнители | партнеры | الجهات المساندة | الشركاء | 协助单位 | 配合单位
lead: lead | responsible | authority | implementing agency | implementing body | implementing institution | responsable | autorite | chef de file | autoridad | institucion encargada | entidad encargada | ответственный | ответственное | исполнитель | الجهة المسؤولة | الجهة المعنية | المسؤول | 负责单位 | 牵头单位 | 责任部门 | 负责机构
sdg: sdg | sdgs | sustainable development | odd | ods | цур | أهداف التنمية المستدامة | 可持续发展目标
groups: affected persons | persons affected | groups of persons | population | beneficiaries | personnes concernees | groupes de personnes | poblacion | personas afectadas | grupos | группы лиц | затрагиваемые лица | الفئات | الأشخاص المتأثرون | 群体 | 受影响群体
themes: theme | themes | topic | topics | issue | issues | right | rights | thematique | droits | tema | temas | derecho | derechos | тема | темы | права | الموضوع | المواضيع | الحقوق | 主题 | 议题 | 权利
action-category: action category | categorie d action | categoria de accion
priority: priority | priorite | prioridad | приоритет | الأولوية | 优先
update.date: date of report | reporting date | fecha de reporte | date du rapport | дата отчета | تاريخ التقرير | 报告日期
title: title of action | action | actions | measure | measures | activity | activities | description | mesure | mesures | activites | accion | acciones | medidas | actividades | descripcion | меры | мероприятие | мероприятия | описание | الإجراء | الإجراءات | الوصف | 措施 | 行动 | 描述
comment: comment | comments | remarks | note | notes | observations | commentaire | commentaires | comentario | comentarios | observaciones | комментарий | комментарии | примечание | ملاحظات | تعليقات | 评论 | 备注 | 说明
number: number | no | nr | num | paragraph | para | numero | n | paragraphe | parrafo | номер | пункт | الرقم | رقم | الفقرة | 编号 | 序号 | 段落
text: recommendation | recommendations | text | recommandation | recommandations | texte | recomendacion | recomendaciones | texto | рекомендация | рекомендации | текст | التوصية | التوصيات | النص | 建议 | 建议内容 | 文本
`;

const phrases = words
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [field = '', all = ''] = line.split(': ');
    return all.split(' | ').map((phrase) => [lookupKey(phrase), field] as const);
  });

/** The field that a heading most likely means: by the whole of it, else by the first words in it that mean more than “text”. */
export function fieldOfHeading(heading: string): string | undefined {
  const key = lookupKey(heading);
  if (key === '') return undefined;
  const whole = phrases.find(([phrase]) => phrase === key);
  if (whole) return whole[1];
  const spaced = ` ${key} `;
  const found = phrases.flatMap(([phrase, field]) => {
    // Chinese parts no words.
    const isChinese = /\p{Script=Han}/u.test(phrase);
    const at = isChinese ? spaced.indexOf(phrase) : phrase.length > 2 ? spaced.indexOf(` ${phrase} `) : -1;
    return at < 0 ? [] : [{ field, at: field === 'text' ? Number.POSITIVE_INFINITY : at }];
  });
  return found.reduce<(typeof found)[number] | undefined>(
    (best, each) => (best && best.at <= each.at ? best : each),
    undefined,
  )?.field;
}
