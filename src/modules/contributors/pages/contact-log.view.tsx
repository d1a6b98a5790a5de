import { dayInWords } from '#lib/dates.ts'
import type { LogEntry } from '../contact-log.queries.ts'
import { logChannels, logKindsInShort } from '../contact-log.ts'

/** What a line of the log is called: "Told by email", "Asked, not yet told". */
export function logTitle({ kind, channel }: Pick<LogEntry, 'kind' | 'channel'>): string {
  if (kind === 'note') return logKindsInShort.note
  if (channel === 'none') return kind === 'ask' ? 'To be asked: held for a person' : 'To be told: held for a person'
  return `${logKindsInShort[kind]}, ${logChannels[channel].toLowerCase()}`
}

export const ContactLog = ({ log }: { log: readonly LogEntry[] }) =>
  log.length === 0 ? (
    <p>There is nothing in the log yet.</p>
  ) : (
    <ul class="nhsuk-list heard-rows">
      {log.map((line) => (
        <li>
          <strong>{dayInWords(line.happenedOn)}</strong>: {logTitle(line)}
          {line.by !== '' && <>, by {line.by}</>}
          {line.words !== '' && (
            <>
              <br />
              <span class="heard-words">{line.words}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  )
