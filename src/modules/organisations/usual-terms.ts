import type { Term } from '#lib/plain-language/index.ts'

const word = (term: string, acronym: string, meaning: string): Term => ({ term, acronym, meaning })

/** What every organisation's glossary begins with: the words of this service and of the field, in our own words. */
export const usualTerms: readonly Term[] = [
  word(
    'patient and public involvement',
    'PPI',
    'Patients, carers and other people help to decide how health and care work. They do more than answer questions.',
  ),
  word('co-production', '', 'People who use a service and people who run it plan it and decide together, from the very beginning.'),
  word('lived experience', '', 'What somebody knows because they have lived through it, such as an illness, caring for someone or using a service.'),
  word('carer', '', 'Somebody who looks after a family member or friend without pay.'),
  word('public contributor', '', 'A patient, carer or member of the public who takes part in our work.'),
  word('integrated care board', 'ICB', 'The NHS body that plans and pays for most health services in an area.'),
  word('integrated care system', 'ICS', 'The NHS, councils, charities and others in an area, who plan health and care together.'),
  word(
    'voluntary, community and social enterprise',
    'VCSE',
    'Charities, community groups, and businesses that exist to do good. They are not part of the state.',
  ),
  word('commissioning', '', 'Finding out what people need, choosing services to meet it, paying for them and checking them.'),
  word('terms of reference', '', 'A short paper that says what a group is for, who is in it and how it decides.'),
  word('health inequalities', '', 'Unfair differences in health between groups of people.'),
  word('focus group', '', 'A talk with a few people about one subject, led by somebody who asks and listens.'),
  word('theme', '', 'What several people said that belongs together.'),
  word('feedback promise', '', 'The day by which everyone who said something hears what came of it.'),
  word('equality impact assessment', 'EIA', 'A look at whether a plan is fair to different groups of people, before anybody decides.'),
  word('primary care', '', 'The first place to go for help with your health: GP surgeries, pharmacies, dentists and opticians.'),
]
