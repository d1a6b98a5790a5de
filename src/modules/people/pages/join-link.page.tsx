import { again, goTo, page, view } from '#platform/http/page.ts'
import { joinWithKey } from '../enter.action.tsx'
import { wayOfStep } from '../passkey.ts'
import { SpentLink, UseLink } from './sign-in.view.tsx'

/** As with every link: opening it does nothing, the button does. */
export default page({
  path: '/join/link',
  allow: 'anyone',
  postsPerMinute: 20,

  get({ answers }) {
    return view('Join and take part', <UseLink title="Join and take part" button="Join" token={answers.get('key') ?? ''} />)
  },

  async post({ answers, ...work }) {
    const joined = await joinWithKey(work, answers.get('key') ?? '')
    if (joined.ok) return goTo('/my')
    return joined.because === 'spent' ? again('This link cannot be used', <SpentLink again="/join" />) : goTo(wayOfStep(joined.because, '/desk'))
  },
})
