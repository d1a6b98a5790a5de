// Run by tests/start.test.ts as the child of bin/install.mjs: does what its first word says, and tells on stdout what happens to it.
import { writeSync } from 'node:fs'

const [deed = ''] = process.argv.slice(2)
const tell = (text: string) => writeSync(1, `${text}\n`)

function stopBecause(reason: string): void {
  tell(reason)
  process.exit(0)
}

if (deed === 'exit') process.exitCode = 7
if (deed === 'die') process.kill(process.pid, 'SIGKILL')
if (deed === 'wait') {
  process.on('SIGTERM', () => stopBecause('told to stop'))
  process.on('disconnect', () => stopBecause('left alone'))
  setInterval(() => {}, 1000)
  tell(`waiting ${process.pid}`)
}
