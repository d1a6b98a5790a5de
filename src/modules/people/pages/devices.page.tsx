import { sessionsOf } from '#platform/auth/sessions.ts'
import { PageError } from '#platform/errors.ts'
import { goTo, page, view } from '#platform/http/page.ts'
import { isId } from '#platform/http/permission.ts'
import { endDevice, endOtherDevices } from '../devices.action.ts'
import { Devices } from './devices.view.tsx'

const path = '/my/devices'

export default page({
  path,
  allow: 'self',

  async get({ db, person, session, now }) {
    return view('Where you are signed in', <Devices sessions={await sessionsOf(db, person.id, now)} here={session.id} />)
  },

  async post({ answers, ...work }) {
    const device = answers.get('device')
    if (device === null) {
      await endOtherDevices(work)
      return goTo(path)
    }
    if (!isId(device) || !(await endDevice(work, device))) throw new PageError(404, 'This device is signed out already, or is not yours')
    return goTo(device === work.session.id ? '/' : path)
  },
})
