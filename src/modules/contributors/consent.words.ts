import type { Purpose } from './consents.ts'

/** The first words of each consent, until the organisation writes its own. Each is read alone, so each says whom it is for and that it can be taken back. */
export const firstWords: Readonly<Record<Purpose, string>> = {
  contact: 'You may get in touch with me about taking part, in the way that I chose. I can change my mind at any time.',
  involvement:
    'You may keep what I choose to share about my experience and interests, and use it to find me and to invite me to take part. Staff who invite people can see it. I can say no to any invitation. I can change my mind at any time.',
  quote:
    'You may show my words to the public, in reports and on this site, after somebody has taken out what could identify me. If I change my mind, you take them off the site. What is already printed cannot be taken back.',
  'name-credit':
    'You may thank me by name where I took part. If I change my mind, you take my name off the site. What is already printed cannot be taken back.',
  photo:
    'You may use photos and films that I am in, to show the work that I took part in. You ask me before each one is taken. If I change my mind, you stop using them. What is already printed cannot be taken back.',
  'machine-analysis':
    'You may use a computer program to help sort what I say. A person checks what it does, and no decision about me is made by it. I can change my mind at any time.',
  'data-reuse':
    'You may use what I told you once more, for other work to make health and care better here, without my name. I can change my mind at any time. What was already used without my name cannot be taken out.',
}
