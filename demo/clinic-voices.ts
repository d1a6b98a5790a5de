/** What people said about the blood test clinic, a project that is answered and closed. The form is that of `transport-voices.ts`. */
export const clinicVoices = `
hours | web | change | I clean offices until nine and start again at four. There is no time for me to come between nine and three.
hours | web | change | Open one evening a week. I cannot take a morning off every month for a blood test.
hours | paper | change | Saturday mornings, please, as it used to be.
hours | web | change | I am on my own with a baby. After my partner comes home would be perfect.
hours | phone | change | I look after my father. I can come out only when the sitter is here, which is the evening.
hours | web | change | Early would do. Seven o'clock, before work.
hours | web | change | My employer takes it off my pay.
hours | web | change | Ten to two is fine for people who are retired. I am not.
queue | web | change | We stand in the corridor holding paper tickets. I fainted once.
queue | paper | change | A chair for everyone who is fasting.
queue | web | change | I waited an hour and fifty minutes for a test that took one.
queue | web | change | Let us book a time like everywhere else.
queue | web | change | Number forty-one. They were on number nine.
queue | meeting | change | The carers' group says that people with dementia leave the queue, and so are never tested.
queue | web | change | I had to go without my test because the parking ran out.
parking | web | change | Three pounds to park for five minutes.
parking | web | change | Free parking for an hour, please. It is a blood test, not a day out.
parking | paper | change | There are two disabled spaces and both had bins in them.
parking | web | change | I came by bus because of the charge, and was late, and lost my turn.
parking | web | change | I know the car park belongs to someone else, but could you not ask?
parking | phone | change | The machine takes only cards. I do not have one.
staff | web | well | The lady with the purple glasses got it first time. Nobody ever does.
staff | web | well | Kind and quick when you get to them.
staff | paper | well | They remembered my name.
staff | web | well | She saw that I was scared of needles and talked about her dog.
children | web | change | My daughter is six and had to wait with the grown-ups. A corner with some books would help.
children | web | change | Children's blood tests should be all on one afternoon with someone who does them every day.
children | meeting | change | Parents asked for the numbing cream to be given out the day before.
thanks | web | well | Thank you.
blank | web | well | none
`
