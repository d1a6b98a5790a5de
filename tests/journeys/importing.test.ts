import { test } from 'node:test'
import { marged } from '#demo/cast.ts'
import { aJourney } from '#support/journey.ts'
import type { Walk } from '#support/walk.ts'

const journey = await aJourney()

const comments = `Number,When,What they said,About
1,3/5/2026,The bus shelter at the hospital has no seat.,Bus
2,not a date,"Nobody told me, the driver included, which door.",Doors
3,4/5/2026,,Bus
4,5/5/2026,Did not answer,Bus
1,6/5/2026,A second comment with the same number.,Bus
6,31/5/2026,My mother waited in the rain.,Bus
`

/** Somebody with a script waits; somebody without one presses the link. */
async function waitWhile(walk: Walk, title: RegExp): Promise<void> {
  for (let waits = 0; waits < 30 && title.test(await walk.page.title()); waits++) await walk.follow('See how far it is now').catch(() => walk.look())
}

for (const javaScript of [true, false])
  test(`the lead brings in older comments, with a bad row among them, ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const walk = await journey.walk({ as: marged, javaScript })
    await walk.open('/projects/patient-transport/work')
    await walk.follow('Bring in earlier comments')
    await walk.press('Upload')
    await walk.sees('Choose a spreadsheet')
    const text = javaScript ? comments : comments.replaceAll('.', '!')
    await walk.page.getByLabel('Choose a spreadsheet').setInputFiles({ name: 'comments.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await walk.press('Upload')
    await walk.isAt('Choose the columns')
    await walk.page.getByLabel(/^What people said/).selectOption('What they said')
    await walk.page.getByLabel(/^Date/).selectOption('When')
    if (javaScript)
      await walk.page
        .getByLabel(/^Id of each comment/)
        .first()
        .selectOption('Number')
    await walk.type(/Texts that mean nothing was said/, 'Did not answer')
    await walk.press('Check the file')
    await waitWhile(walk, /checking/)
    await walk.isAt('Check before you bring it in')
    if (javaScript) {
      await walk.sees('Row 6: Its id is the same as in row 2')
      await walk.press('Bring them in')
      await walk.sees(/Some rows are bad/)
      await walk.choose(/Leave the bad rows out/)
    }
    await walk.press('Bring them in')
    await waitWhile(walk, /bringing/)
    await walk.isAt('The comments are in')

    await walk.open('/projects/patient-transport/contributions?words=shelter')
    await walk.sees(/The bus shelter at the hospital has no seat/)
  })
