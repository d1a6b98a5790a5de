/**
 * What people said in the patient transport review. One line each: themes | route | question | words.
 * Themes are keys of `transport.ts`; `-` is not sorted yet; `thanks`, `blank` and `other` were set aside. Every word is made up.
 */
export const transportVoices = `
phone | web | change | I rang at eight to say the car had not come. I was eleventh in the queue, then it cut me off. I rang four times and missed my appointment.
phone | web | change | The line plays a tune and then goes dead. Please just let me leave a number and ring me back.
phone,where | web | change | When you do get through they cannot see where the vehicle is, so the call was for nothing.
phone | phone | change | I am eighty-three and I held on for fifty minutes. I nearly gave up. A person to ring back would make all the difference.
phone | web | change | My phone is pay as you go. It cost me four pounds to be cut off twice.
phone | paper | change | Could there be one number for the day itself and another for booking? The lines are blocked by bookings in the mornings.
phone | web | change | I work in a school and can only ring at break. Twenty minutes is never enough to reach anyone.
phone | web | change | They told me to ring before seven the evening before. The line closes at six.
phone,where | web | change | The recorded message said there was no wait. I waited half an hour.
phone | call | change | She said the menu has six choices and none of them is "my driver is late".
phone | web | change | Nobody rings back. They say they will and they do not.
phone | web | change | I had to ask my neighbour to ring from her landline because mobiles get cut off.
phone | paper | change | I do not hear well on the phone and they talk fast. Please train them to slow down.
phone | web | change | Put the phone line people in the same room as the drivers. At the moment neither knows what the other has said.
phone | web | change | My mother's appointment moved and I spent a whole morning on the phone to tell transport. One text would have done it.
phone | meeting | change | Two people at the kidney group had been cut off in the same week. They have stopped ringing and take a taxi they cannot afford.
phone | web | change | If it is engaged, say so. Do not let it ring for ever.
phone | web | change | I would rather press one button and get a call back than listen to the music again.
waithome | web | change | The journey in was fine. I then sat in the discharge lounge from two until half past eight with nothing to eat.
waithome | web | change | Four hours to go six miles home after chemotherapy. I was sick in a bag in front of strangers.
waithome,where | web | change | It is not the wait so much as not knowing. If they had said three hours I would have had a sandwich.
waithome | paper | change | I finish dialysis at five. I have not been home before eight since Easter.
waithome,escort | web | change | My husband has dementia and cannot sit in a lounge for hours. He tries to walk home.
waithome | phone | change | They forgot me. The nurse found me when she was locking up.
waithome | web | change | Why is the lounge so far from the toilet? With a frame it takes me ten minutes and I am afraid the driver will go without me.
waithome | web | change | Home by the next morning's standards. I got in at ten past eleven at night and my carer had left.
waithome | visit | change | At the day centre three of five people had waited over two hours last time. One had no medicine with her.
waithome | web | change | Take people home in the order they finish, not in the order that suits the map.
waithome | web | change | I missed the bus back because I was told transport was coming. It was cancelled and nobody said.
waithome | web | change | The driver apologised. He had been sent to three hospitals in a row. It is not the crews.
waithome | paper | change | Give the nurse a number that works. She could not find out either.
waithome | web | change | My insulin is in the fridge at home. Waiting is not just boring, it is dangerous.
waithome | meeting | change | People on the ward said they would rather book a taxi and be paid back than wait until dark.
waithome | web | change | I was left by the main door in January because the lounge shuts at six.
waithome | phone | change | My son took a day off to be there when I got home and I still was not home when he went to bed.
early | web | change | Collected at six forty for a nine thirty appointment twelve minutes away. I had no breakfast and my tablets need food.
early | web | change | "Be ready two hours before" means I lose the whole morning. I am ready and then they come late anyway.
early | paper | change | I sat in my coat from seven until ten. It is hard on the old knees to keep going to the window.
early | web | change | Make the pick-up window half an hour like the parcel firms do.
early | web | change | I have to get two children to school. Two hours early is not possible for everybody.
early,dialysis | web | change | They bring us all at once at six thirty and the unit opens at seven. We stand outside.
early | phone | change | I get up at four to be ready because of my stoma. Nobody asked.
early | web | change | The window is for them, not for us.
early | web | change | Being early to hospital means paying for parking for the friend who meets me there.
early | call | change | He would like to be told the evening before roughly when they are coming. He does not mind early if he knows.
early | paper | change | I cannot eat or drink before the scan. Three hours early made me faint.
crew | web | well | The crew could not have been kinder. They waited while I found my glasses.
crew | web | well | Derrick, I think his name was, sang all the way to make my mum laugh. She talks of it still.
crew | paper | well | Always polite, always help me up the step, and they shut my gate.
crew | web | well | The two ladies who took me were gentle with my leg and told me what they were doing before they did it.
crew | phone | well | The drivers are lovely. It is the system that lets them down.
crew | web | well | He noticed I was frightened and slowed down over the bumps.
crew | web | well | They treat my brother as a person. They ask him, not me.
crew | web | well | Good people. They look worn out.
crew | visit | well | Everyone at the centre spoke well of the crews. Two of them had written to say thank you and had never heard back.
crew | web | well | The driver learned the signs for hello and thank you. It made my week.
crew | paper | well | The lad carried my shopping in. He did not have to.
crew | web | well | Safe, clean and on time on the way there.
crew | web | well | Nothing but praise for the staff on the vehicle.
wheelchair | web | change | My chair is too wide for the ramp. Every time they send the wrong van and every time I explain it again.
wheelchair | web | change | Write it down once. "Powered chair, 92 kilos, needs the big lift." It is not hard.
wheelchair | paper | change | They sent a car for a wheelchair user. I live at number nine and I cannot walk to my own gate.
wheelchair | web | change | The straps did not fit, so the driver held my chair with his foot.
wheelchair,waithome | web | change | There is one van with a lift on a Saturday. If it is in Wennick you wait.
wheelchair | phone | change | I was asked to leave my own chair behind and use theirs. Mine is shaped for my back. I was in pain for two days.
wheelchair | web | change | Please ask "which chair?" when we book, and let the driver see the answer.
wheelchair | meeting | change | Wheelchair users at the access forum want to see the vehicles before the next contract is signed.
wheelchair | web | change | I have a scooter, not a chair, and nobody could tell me whether it can come.
wheelchair | web | change | The lift was broken and the crew carried me. They should not have to and I was terrified.
escort | web | change | I am my wife's voice. They would not let me in the vehicle. She could not tell the doctor anything.
escort | web | change | If a carer cannot come, the appointment is a waste of everybody's time.
escort | paper | change | They allow an escort one way only. How do I get home from twenty miles away?
escort | phone | change | My grandson is autistic. He cannot go with strangers. We were told to apply for a letter, and the letter takes six weeks.
escort | web | change | One rule on the phone, another from the driver.
escort | web | change | Let the carer decide whether a carer is needed.
escort | web | change | I followed the ambulance car in my own car and paid to park. Surely there was an empty seat.
escort | call | change | She looks after her sister who has a learning disability. She has cancelled two scans because she may not travel with her.
escort | web | change | It says carers can come "where clinically necessary". Who decides, and when? I ask every time.
deaf | web | change | I am deaf. The only way to book is to ring. I have to ask my sister, who is at work.
deaf | web | change | Text. Just text. It is 2026.
deaf | web | change | I use British Sign Language. There is no video relay on your line. I tried three times.
deaf | paper | change | After my stroke I cannot find words on the phone. A form on paper or on the computer would be better.
deaf | web | change | The driver rang my doorbell. I am deaf. He went away and wrote that I was not in.
deaf | web | change | Let my daughter book for me online and let me see that she has.
deaf | meeting | change | The deaf club asked four times in two years for a way to book by text. They would like to know what happened to the first three.
deaf | web | change | English is my third language. Reading is fine, telephone is not.
deaf | web | change | I am hard of hearing, and the hold music hurts.
rural | web | change | There is no bus from Upper Tarrow since March. It is forty pounds in a taxi each way.
rural | web | change | Please put on a direct bus from the villages to the hospital. Even twice a day.
rural | paper | change | Two buses and a mile to walk. I am seventy-nine.
rural | web | change | I was refused transport because I "can walk". I can walk. I cannot walk nine miles.
rural | phone | change | The last bus leaves the hospital at ten past four. Clinics run until five.
rural | web | change | A direct bus, please. We have asked the council and the council says to ask you.
rural | visit | change | At the farmers' lunch club eight people had missed an appointment this year for want of a way to get there.
rural | web | change | My appointment could be by video, but there is no signal in our valley either.
rural | web | change | Move the clinics to us one day a month instead of moving all of us to the clinic.
rural | web | change | A bus from Coldwick would help the nurses as well. They drive forty minutes.
rural | paper | change | My neighbour takes me. He is eighty-six. One day he will not be able to.
rural | web | change | If there were a bus that got in before ten I would never use patient transport at all.
rural | web | change | The volunteer driver scheme is wonderful and always full.
rural,eligible | web | change | You have to be ill enough for transport or rich enough for a taxi. Most of us here are neither.
rural | web | change | I hitched home from hospital with a drain in. I am sixty-four.
dialysis | web | change | Three times a week for six years. If I am forty minutes late I get forty minutes less on the machine. It is my life you are shortening.
dialysis | web | change | They treat each trip as if it were a new one. I have the same trip one hundred and fifty-six times a year.
dialysis | paper | change | Give us the same driver. He knows which of us is bad after and who needs the front seat.
dialysis,waithome | web | change | I come out with my blood pressure on the floor and sit in a corridor.
dialysis | phone | change | They cut my session short because the car was waiting. The car should wait for me.
dialysis | web | change | Could the kidney unit book our cars for the month, all at once? We would know and they would know.
dialysis,early | web | change | Six people share one car and the first is picked up at five fifteen. That is me.
dialysis | web | change | I had to give up the evening slot because there was no way home. So I gave up my job.
dialysis | meeting | change | At the kidney patients' group nobody had been asked before the last contract. They would like to help write the next one.
dialysis | web | change | Home dialysis was offered to me as "the answer to your transport problem". That is not a reason to change my treatment.
dialysis | web | change | On bank holidays nobody knows what is happening until the evening before.
where | web | change | I can see where my pizza is. I cannot see where my ambulance car is.
where | web | change | A text to say "Your car is twenty minutes away" is all I want.
where | web | change | My husband waits at the window. If he knew, he could sit down.
where | paper | change | Not everyone has a phone that does maps. A plain text message would do for me.
where | web | change | The hospital said transport was on its way. Transport said the hospital had not booked. I was in the middle.
where | web | change | Tell the clinic when I am going to be late, so that they do not give my slot away.
where | phone | change | They could ring when they set off from the one before me.
where | web | change | Show it on a screen in the lounge, like at the station.
where | web | change | No message, no car, no idea.
eligible | web | change | The questions on the phone feel like a trial. "Can you walk to the bus stop?" Some days.
eligible | web | change | I answer the same twenty questions each time. My leg has not grown back.
eligible | paper | change | I was told I did not qualify because I have a car. I am not allowed to drive it after the eye drops.
eligible | web | change | Nobody explains the rules. I only found out about the refund for low incomes from a man in the waiting room.
eligible | phone | change | They asked if I had family. I have. They live in Leeds.
eligible | web | change | Ask what I need, not what is wrong with me.
eligible | web | change | My condition goes up and down. Yes on Monday, no on Thursday. The form has no box for that.
eligible | call | change | He was turned down, appealed, and was accepted. In between he missed two clinics. He asks why the first answer was no.
eligible | web | change | Put the rules on one page in large print and send it with the appointment letter.
eligible | web | change | I felt I had to make myself sound worse than I am.
eligible | web | change | If a doctor has said I need it, why does a call handler decide?
- | web | change | The seats are too high for me to get down from without help.
- | web | change | I would like to travel with my assistance dog without an argument about it.
- | web | change | It was freezing in the back. There was no blanket.
- | web | change | The radio was very loud, and I have tinnitus.
- | paper | change | Please have a rail on both sides of the step.
- | web | change | My appointment was cancelled, and nobody told the driver. He came anyway, and he was cross with me.
- | web | change | Could volunteers be paid for the miles home as well?
- | web | change | A shelter outside the outpatients' door, with a seat, would help everyone.
- | web | else | I would be glad to help you test the new text messages.
- | web | change | I was car sick and there was nothing to be sick into.
- | phone | change | Her oxygen ran low because the journey took twice as long as they had said.
- | web | change | Give people water in the lounge.
- | web | change | Nobody helped me from the vehicle to the ward. It is a long corridor.
- | web | else | Please ask people who gave up on transport as well. They are not in your figures.
- | web | change | The drop-off is at the old entrance. It has been shut since the spring.
- | meeting | change | Parents at the special school want the same escort each time, because a new face undoes a week's work.
- | web | change | I was told to bring my own lunch and then told not to eat it in the car.
- | web | change | The booking office spelled my name wrong for a year, and so the driver asks for somebody who is not me.
- | web | change | Make it possible to cancel by text. I am sure half the empty journeys are because nobody could get through.
- | paper | change | Let people with a walking frame keep it next to them.
- | web | change | At the weekend there is nobody to ring at all.
- | web | else | I filled this in on dialysis. Thank you for making it short.
- | web | change | Why do two cars come to our road at the same time for two people who know each other?
- | web | change | Pay for the phone call. People on low incomes are paying to wait.
- | call | change | She would like to see in writing who to complain to. She was given three different answers.
thanks | web | well | Thank you all.
thanks | web | well | Very good service, no complaints.
thanks | paper | well | Thank you for asking me.
thanks | web | else | Keep up the good work.
blank | web | else | n/a
blank | web | else | No
blank | paper | else | -
other | web | else | The hospital canteen should open on Sundays.
other | web | else | My dentist has closed. Who do I ask about that?
`
