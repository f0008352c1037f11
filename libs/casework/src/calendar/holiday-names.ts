/** Texts for people; the codes are stable. */
export type HolidayLabels = Readonly<Record<'sv' | 'da' | 'en', string>>;

/** Every day that a calendar table names. */
export const holidayLabels = {
  'new-years-day': { sv: 'nyårsdagen', da: 'nytårsdag', en: "New Year's Day" },
  epiphany: { sv: 'trettondedag jul', da: 'helligtrekongersdag', en: 'Epiphany' },
  'maundy-thursday': { sv: 'skärtorsdagen', da: 'skærtorsdag', en: 'Maundy Thursday' },
  'good-friday': { sv: 'långfredagen', da: 'langfredag', en: 'Good Friday' },
  'easter-sunday': { sv: 'påskdagen', da: 'påskedag', en: 'Easter Sunday' },
  'easter-monday': { sv: 'annandag påsk', da: '2. påskedag', en: 'Easter Monday' },
  'great-prayer-day': { sv: 'stora bönedagen', da: 'store bededag', en: 'Great Prayer Day' },
  'labour-day': { sv: 'första maj', da: '1. maj', en: 'Labour Day' },
  'ascension-day': { sv: 'Kristi himmelsfärdsdag', da: 'Kristi himmelfartsdag', en: 'Ascension Day' },
  'whit-sunday': { sv: 'pingstdagen', da: 'pinsedag', en: 'Whit Sunday' },
  'whit-monday': { sv: 'annandag pingst', da: '2. pinsedag', en: 'Whit Monday' },
  'constitution-day': { sv: 'grundlagsdagen', da: 'grundlovsdag', en: 'Constitution Day' },
  'national-day': { sv: 'nationaldagen', da: 'Sveriges nationaldag', en: 'National Day of Sweden' },
  'midsummer-eve': { sv: 'midsommarafton', da: 'midsommeraften', en: 'Midsummer Eve' },
  'midsummer-day': { sv: 'midsommardagen', da: 'midsommerdag', en: 'Midsummer Day' },
  'all-saints-day': { sv: 'alla helgons dag', da: 'allehelgensdag', en: "All Saints' Day" },
  'christmas-eve': { sv: 'julafton', da: 'juleaftensdag', en: 'Christmas Eve' },
  'christmas-day': { sv: 'juldagen', da: 'juledag', en: 'Christmas Day' },
  'second-christmas-day': { sv: 'annandag jul', da: '2. juledag', en: 'Second Day of Christmas' },
  'new-years-eve': { sv: 'nyårsafton', da: 'nytårsaftensdag', en: "New Year's Eve" },
} as const satisfies Record<string, HolidayLabels>;

export type HolidayName = keyof typeof holidayLabels;
