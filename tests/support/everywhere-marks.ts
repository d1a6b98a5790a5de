/** Somebody with marks in everything that names them, so that what is left of them anywhere can be found. */
export const marked = {
  name: 'Zephyrine Quillonby',
  email: 'zephyrine@quillonby.example',
  phone: '01632 960 777',
  address: '77 Zephyr Row\nQuillon',
}

/** The mark of what staff wrote about them and nobody else reads. Their own words have a mark that each test gives. */
export const staffWords = 'staffnotemarker'

/** What finds any mark that names them in the text of a row: also in bytes, which PostgreSQL writes as hexadecimal digits. */
export const namingMarks = `zephyr|quillon|960[^0-9]{0,2}777|${['Zephyr', 'zephyr', 'Quillon', 'quillon'].map((text) => Buffer.from(text).toString('hex')).join('|')}`

export const contact = { contactName: marked.name, contactEmail: marked.email, contactPhone: marked.phone, contactAddress: marked.address }
export const said = (mark: string, what: string) => `I am Zephyrine Quillonby, ${marked.email}, ring (01632) 960777. ${mark}: ${what}`

/** Who writes it down, when, and in which project. */
export type By = { lead: string; now: Date; projectId: string; mark: string }
