// A small mail server for tests: it speaks as much SMTP as a client needs, in one of the ways that servers behave.
import { createServer, type Socket } from 'node:net'

export type Manner =
  | 'takes'
  | 'refuses-recipient'
  | 'refuses-content'
  | 'refuses-greeting'
  | 'refuses-sender'
  | 'busy'
  | 'silent'
  | 'drops'
  | 'drops-after-data'

type Received = { from: string; to: string[]; data: string }

export async function aMailServer(manner: Manner): Promise<{ url: string; received: Received[]; close: () => Promise<void> }> {
  const received: Received[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    talk(socket, manner, received)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function talk(socket: Socket, manner: Manner, received: Received[]): void {
  if (manner === 'silent') return
  const say = (line: string) => socket.write(`${line}\r\n`)
  if (manner === 'refuses-greeting') return void say('554 not today')
  say('220 mail.example ready')
  let mail: Received = { from: '', to: [], data: '' }
  let waiting = ''
  let inData = false
  socket.on('data', (bytes) => {
    waiting += bytes.toString('utf8')
    for (let end = waiting.indexOf('\r\n'); end >= 0; end = waiting.indexOf('\r\n')) {
      const line = waiting.slice(0, end)
      waiting = waiting.slice(end + 2)
      if (!inData) command(line)
      else if (line !== '.') mail.data += `${line}\n`
      else finish()
    }
  })

  function command(line: string): void {
    const [, from] = /^MAIL FROM:(\S+)/i.exec(line) ?? []
    const [, to] = /^RCPT TO:(\S+)/i.exec(line) ?? []
    if (/^EHLO/i.test(line)) say('250 mail.example')
    else if (from !== undefined) sender(from)
    else if (to !== undefined) recipient(to)
    else if (/^DATA/i.test(line)) {
      inData = true
      say('354 go on')
    } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n')
    else say('250 ok')
  }

  function sender(from: string): void {
    if (manner === 'drops') return void socket.destroy()
    if (manner === 'refuses-sender') return void say('550 5.7.1 sender not allowed')
    mail = { from, to: [], data: '' }
    say('250 ok')
  }

  function recipient(to: string): void {
    if (manner === 'refuses-recipient') return void say(`550 5.1.1 ${to} no such person`)
    if (manner === 'busy') return void say(`451 4.3.0 ${to} try later`)
    mail.to.push(to)
    say('250 ok')
  }

  function finish(): void {
    inData = false
    if (manner === 'drops-after-data') return void socket.destroy()
    if (manner === 'refuses-content') return void say('554 5.7.1 looks like spam')
    received.push(mail)
    say('250 queued')
  }
}
