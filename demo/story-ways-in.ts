import type { Language } from '#modules/opportunities/languages/languages.ts'
import { kidneyFriends } from './partners.ts'

/** A labelled way in to an opportunity of the story. `partner`: by name. */
type StoryWay = { channel: string; partner?: string }

/** Posters, partners and posts by the title of the opportunity that they lead to. */
export const storyWays: Readonly<Record<string, readonly StoryWay[]>> = {
  'Join the panel that watches over the new contract': [
    { channel: 'Poster at the surgery in Coldwick' },
    { channel: 'Leaflet at the tea mornings', partner: kidneyFriends.name },
    { channel: 'Local radio' },
  ],
  'Choose what the transport contract measures': [{ channel: 'Poster at the dialysis unit' }],
  'Try the new booking line for blood tests': [{ channel: 'Poster in the waiting room' }],
}

/** Which of three ways each of ten people came by; the others had no code. */
export const cameBy = [0, 0, undefined, 1, undefined, 2, 0, undefined, 1, undefined] as const

type StoryText = { language: Language; title: string; words: string; translatedBy: string; checkedBy: string; checkedDaysAgo?: number }

/** The words of an opportunity in other languages, by its title. */
export const storyTexts: Readonly<Record<string, readonly StoryText[]>> = {
  'Choose what the transport contract measures': [
    {
      language: 'cy',
      title: 'Dewiswch beth mae’r contract cludiant yn ei fesur',
      words: [
        'Gweithiwch mewn grŵp o 12 ar y pum peth y bydd y contract yn eu mesur. Rydyn ni’n dod â’r hyn a ddywedodd pobl wrthym, ac rydych chi’n dweud beth sydd bwysicaf.',
        'Bydd pum mesur y grŵp yn mynd i ddrafft y contract. Y bwrdd sy’n penderfynu, ac mae’n dweud pam os yw’n dewis yn wahanol.',
        'Amser: un gweithdy 3 awr, ac 1 awr o ddarllen cyn hynny.',
        'Lle: Neuadd Gymunedol Wennick, neu drwy fideo. Does dim grisiau yn y neuadd, ac mae’r bws yn stopio y tu allan.',
        'Tâl: £75 am y gweithdy a’r darllen. Gall tâl effeithio ar dreth a budd-daliadau. Gofynnwch am gyngor cyn derbyn.',
        'Treuliau: rydyn ni’n trefnu ac yn talu am eich taith ymlaen llaw. Rydyn ni’n talu am ofal gartref ac am ddata symudol.',
        'Cymorth: bydd dehonglydd iaith arwyddion yno. Gallwch gael papurau mewn print bras. Bydd rhywun yn eich ffonio cyn ac ar ôl.',
        'Gallwch ddweud na, neu stopio, unrhyw bryd. Does dim rhaid dweud pam, ac nid yw’n newid dim am eich gofal.',
      ].join('\n\n'),
      translatedBy: 'Tarrow Translations',
      checkedBy: '',
    },
    {
      language: 'easy-read',
      title: 'Help us choose what the new transport is marked on',
      words: [
        'We will pay a company to drive patients to hospital.\nWe will check if they do it well.',
        'Help us choose the 5 things we check.',
        'You will be in a group of 12 people.\nThe group meets once. It takes 3 hours.\nYou read something before. It takes 1 hour.',
        'You can come to Wennick Community Hall.\nThere are no steps.\nOr you can join by video.',
        'We pay you £75.\nMoney from us can change your benefits.\nAsk for advice first. We can tell you who to ask.',
        'We pay for your travel.',
        'You can say no.\nYou can stop at any time.\nYour care stays the same.',
      ].join('\n\n'),
      translatedBy: 'Plain Lines Studio',
      checkedBy: 'Speak Up Wennick, a group of people with a learning disability',
      checkedDaysAgo: 3,
    },
  ],
}
