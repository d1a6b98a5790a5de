import type { Config } from '#platform/config.ts'
import type { Job } from '#platform/jobs/job.ts'
import type { Log } from '#platform/log.ts'
import { eraseFiles } from '#platform/messages/erase.ts'
import { openMessages } from '#platform/messages/index.ts'
import { modules } from './modules.ts'

/** Every job: those of the modules, and those that send and erase messages. A message that does not arrive is told to the feedback. */
export const allJobs = (config: Config, log: Log): readonly Job[] => [
  ...openMessages({ config, log, failedJob: 'insights.message-failed' }).jobs,
  eraseFiles(config),
  ...modules.flatMap((module) => module.jobs ?? []),
]
