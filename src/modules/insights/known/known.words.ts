import type { Course } from './course.ts'

/** What is done with an earlier finding, as the public reads it before the reason. */
export const courseWords: Readonly<Record<Course, string>> = {
  'not-again': 'We do not ask this again.',
  again: 'We ask this again.',
}
