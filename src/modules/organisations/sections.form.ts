import { day, email, longText, number, phone, text, yes } from '#ui/form/index.ts'

/** What an organisation decides, one page for each part. Nothing but its name is required: what is blank is shown as missing, and nowhere made up. */
export const sections = {
  contact: {
    title: 'How to reach us',
    form: {
      name: text({ label: 'Name of the organisation', empty: 'Enter the name of the organisation', maxLength: 120 }),
      phone: phone({ label: 'Phone number', hint: 'People without a computer will use it', optional: true }),
      email: email({ label: 'Email address', optional: true, maxLength: 200 }),
      address: longText({ label: 'Postal address', hint: 'Where paper answers and letters are sent', optional: true, maxLength: 500, rows: 4 }),
      about: longText({ label: 'What you do, in a few sentences', hint: 'Shown on your public page', optional: true, maxLength: 2000 }),
    },
  },
  'contact-rules': {
    title: 'How often we are in touch',
    form: {
      contactGapDays: number({
        label: 'Days after which we say that somebody has heard nothing',
        hint: 'Contributors who have heard nothing for so long are on a list for staff',
        empty: 'Enter a number of days',
        min: 7,
        max: 730,
        suffix: 'days',
      }),
      asksPerYear: number({
        label: 'How often we ask one person for something in twelve months, at most',
        hint: 'Anyone can set a lower number for themselves',
        empty: 'Enter a number',
        min: 1,
        max: 52,
        suffix: 'times',
      }),
    },
  },
  'commitment-rules': {
    title: 'How we keep our commitment',
    form: {
      commitmentReviewMonths: number({
        label: 'Within how many months is the statement of commitment reviewed?',
        called: 'The number of months',
        hint: 'Your board chooses. Leave it empty to choose a day each time',
        optional: true,
        min: 1,
        max: 120,
        suffix: 'months',
      }),
      meetingsLeast: number({
        label: 'How often should each decision-maker meet the public in 12 months, at least?',
        called: 'The lowest number',
        hint: 'At events, meetings or visits. The usual aim is 3 to 4 times',
        empty: 'Enter a number',
        min: 0,
        max: 52,
        suffix: 'times',
      }),
      meetingsMost: number({
        label: 'And up to how often do you aim for?',
        called: 'The highest number',
        empty: 'Enter a number',
        min: 1,
        max: 52,
        suffix: 'times',
      }),
      namesDecisionMakers: yes({
        label: 'Name the decision-makers on our public page',
        hint: 'Tell them first. Without this, the public reads how often decision-makers met people, and not who did',
      }),
    },
  },
  safeguarding: {
    title: 'If somebody is at risk',
    form: {
      safeguardingName: text({
        label: 'Who in your organisation must hear of harm at once',
        hint: 'A person or a role',
        optional: true,
        maxLength: 120,
      }),
      safeguardingPhone: phone({ label: 'Their phone number', optional: true }),
      safeguardingEmail: email({ label: 'Their email address', optional: true, maxLength: 200 }),
      atRisk: longText({
        label: 'What every form that takes free text says to somebody at risk',
        hint: 'Begin with whom to call. Say when nobody reads what is sent. Leave it empty to use our usual words',
        optional: true,
        maxLength: 2000,
      }),
    },
  },
  privacy: {
    title: 'Privacy notice',
    form: {
      protectionOfficer: text({ label: 'Data protection officer', hint: 'A name or a role', optional: true, maxLength: 200 }),
      protectionContact: longText({ label: 'How to reach the data protection officer', optional: true, maxLength: 500, rows: 4 }),
      lawfulBasis: longText({
        label: 'The law that lets you keep this',
        hint: 'Your lawful basis under Article 6 of the UK GDPR, and your condition under Article 9 for what people say about their health, in plain words. Ask your data protection officer',
        optional: true,
        maxLength: 4000,
      }),
      privacyExtra: longText({
        label: 'Anything else people must know',
        hint: 'For example: who runs the servers, where they are, who else sees what is said, and any transfer out of the UK',
        optional: true,
        maxLength: 4000,
      }),
    },
  },
  accessibility: {
    title: 'Accessibility statement',
    form: {
      accessibilityTested: day({ label: 'When this site was last tested here', hint: 'Leave it empty if it was not', optional: true }),
      accessibilityGaps: longText({
        label: 'What does not work for everyone yet',
        hint: 'What fails, for whom, when it will be mended, and what they can do until then. Leave it empty only if the test found nothing: the statement then says that the site meets the standard',
        optional: true,
        maxLength: 4000,
      }),
      accessibilityContact: longText({
        label: 'How to report a problem, or to ask for another format',
        hint: 'Who answers, by which ways, and how soon',
        optional: true,
        maxLength: 500,
        rows: 4,
      }),
    },
  },
} as const

export type Section = keyof typeof sections
export const sectionNames = Object.keys(sections) as Section[]
