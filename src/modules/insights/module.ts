import { module } from '#platform/module.ts'
import { answerJobs, answerKept, answerPages, answerPermissions } from './answer.manifest.ts'
import { knownKept, knownPages, knownPermissions } from './known/known.manifest.ts'
import { erase, gather } from './personal-data.queries.ts'
import { senseCommands, senseJobs, senseKept, sensePages, sensePermissions } from './sense.manifest.ts'

/** From what people said to what was done about it: themes, decisions, answers, and the feedback that takes them to each person. */
export default module({
  name: 'insights',
  pages: [...sensePages, ...answerPages, ...knownPages],
  jobs: [...senseJobs, ...answerJobs],
  commands: senseCommands,
  permissions: { ...sensePermissions, ...answerPermissions, ...knownPermissions },
  kept: [...senseKept, ...answerKept, ...knownKept],
  personal: { gather, erase },
})
