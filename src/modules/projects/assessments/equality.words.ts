import type { About, Stage, Word } from './equality.ts'

/** The stages of the Health Equity Assessment Tool (HEAT), with questions in our own words. */
export const stageWords: Record<Stage, { name: string; says: string }> = {
  prepare: { name: 'Prepare', says: 'What this is, whom it is for, and what should get fairer.' },
  assess: { name: 'Assess', says: 'What the evidence says about who fares worse, and why.' },
  refine: { name: 'Refine and apply', says: 'What you change because of it, who does it, and how you will know.' },
  review: { name: 'Review', says: 'Whether it was done, and what difference it made.' },
}

export const questionWords: Record<string, { label: string; hint?: string }> = {
  what: { label: 'What is this piece of work?', hint: 'Health, social care or both. In a few sentences' },
  aims: { label: 'What is it meant to achieve?' },
  who: { label: 'Whom does it affect?', hint: 'If it affects nobody, explain why' },
  change: { label: 'What should be fairer afterwards?' },
  differences: {
    label: 'Who fares better and who fares worse now?',
    hint: 'In getting to the service, in what they meet there, and in how they are afterwards',
  },
  causes: { label: 'What causes these differences?' },
  missing: { label: 'Who is missing from what you know?' },
  gaps: { label: 'What do you not know, and how will you find out?' },
  changes: { label: 'What will you change because of this?' },
  owners: { label: 'Who does it, and by when?', hint: 'Roles, and not the names of people' },
  measures: { label: 'How will you measure whether it worked?' },
  planned: { label: 'Was it done as planned?' },
  difference: { label: 'What difference did it make, and for whom?' },
  next: { label: 'What happens next?' },
}

export const groupWords: Record<About, { name: string; hint?: string }> = {
  age: { name: 'Age' },
  disability: { name: 'Disability', hint: 'Include a learning disability, mental ill health, and long-term conditions.' },
  'gender-reassignment': { name: 'Gender reassignment' },
  marriage: {
    name: 'Marriage and civil partnership',
    hint: 'This counts for the first aim of the duty only: that nobody is discriminated against. Check this.',
  },
  pregnancy: { name: 'Pregnancy and maternity' },
  race: { name: 'Race', hint: 'Ethnic group, colour, nationality and national origin. Name each group: they differ.' },
  religion: { name: 'Religion or belief', hint: 'No belief counts too.' },
  sex: { name: 'Sex' },
  'sexual-orientation': { name: 'Sexual orientation' },
  deprivation: { name: 'Deprivation', hint: 'The most deprived fifth of the country is meant by “Core20”. It is a national fifth, not a local one.' },
  geography: { name: 'Geography', hint: 'Villages, the coast, estates without a bus, and the borders of your area.' },
  'inclusion-health': {
    name: 'Inclusion health groups',
    hint: 'For example: people who are homeless, who depend on drugs or alcohol, vulnerable migrants, Gypsy, Roma and Traveller communities, sex workers, people in contact with the justice system, victims of modern slavery.',
  },
}

export const wordWords: Record<Word, string> = {
  evidence: 'Evidence is there',
  'source-missing': 'Source is missing',
  explained: 'Explained why there is none',
  nothing: 'No word yet',
}

/** How the fields of a group are called where two versions are compared. */
export const groupFieldWords: Record<string, string> = {
  evidence: 'What the evidence says',
  source: 'Where it comes from',
  noneBecause: 'Why there is none',
  effect: 'What it could mean, and what you do about it',
}
