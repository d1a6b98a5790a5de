import { page, view } from '#platform/http/page.ts'
import { Gallery } from '#ui/gallery.tsx'

/** Every component that pages are made of, on one page. */
export default page({
  path: '/gallery',
  allow: 'anyone',
  get: () => view('Gallery', <Gallery />, { width: 'full' }),
})
