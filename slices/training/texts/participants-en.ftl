training-when = { $day }, { $from }–{ $to }
training-participant-confirmed = Has a place
training-participant-waiting = On the waiting list
training-participant-withdrawn = Has withdrawn
training-attended-came = Attended
training-attended-stayed-away = Did not attend
training-attended-not-noted = Not registered
training-closed-cancelled = The session is cancelled.
training-closed-over = The session has been held. You can no longer sign up.
training-closed-deadline = The deadline for signing up has passed. Contact whoever sent you the link if you still want to take part.
training-door-sign-up = Sign-up
training-door-attendance = Attendance code
training-door-evaluation = Evaluation
training-link-gone-title = The link does not work
training-link-gone = The link may have been renewed or closed, or a character may be missing. Contact whoever sent it to you.
training-sign-up-title = Sign up: { $course }
training-when-label = Time
training-where-label = Place
training-online-label = Online
training-online-later = You get the web address when you have a place.
training-deadline-label = Deadline
training-course-label = Course
training-organiser-label = Organiser
training-place-later = To be announced
training-places-left = { $count ->
    [one] 1 place left
   *[other] { $count } places left
}
training-full = The course is full. { $count ->
    [one] 1 person is on the waiting list.
   *[other] { $count } people are on the waiting list.
}
training-field-own-name = Name
training-field-own-office = Where do you work?
training-field-own-work = Works with
training-field-own-role = Role
training-field-state-of-place = Place
training-other-office = Somewhere else
training-other = Other
training-choose = Choose
training-help-email = We send the confirmation here.
training-help-same-email = The same as you signed up with.
training-privacy = We use your name and e-mail address to run the course. They are deleted { $months } months after the session. After that we only count that somebody took part. Never write a national identity number.
training-sign-up = Sign me up
training-sign-up-waiting = Put me on the waiting list
training-cannot-known = This e-mail address is already signed up. The link to see or withdraw the registration is in the e-mail you got then.
training-cannot-known-here = This e-mail address is already signed up.
training-cannot-withdraw = The session has been held or cancelled. You can no longer withdraw.
training-cannot-take-out = Attendance has been registered, so the participant cannot be taken out.
training-cannot-give-place = The session has been held or cancelled. The places are settled.
training-cannot-mail = { $count ->
    [one] 1 in the list has an e-mail address now. Look through the list before you send.
   *[other] { $count } in the list have an e-mail address now. Look through the list before you send.
}
training-cannot-attend = We find no confirmed place with this e-mail address. Tell the person who holds the course.
training-cannot-answer = Everyone who took part has answered.
training-cannot-certificate = The certificate could not be made. The name may have characters that the certificate cannot show. Contact the office.
training-own-title = My registration
training-own-confirmed = You have a place
training-own-waiting = You are number { $number } on the waiting list
training-own-withdrawn = You have withdrawn
training-certificate = Certificate of attendance
training-certificate-get = Download the certificate
training-certificate-number = Certificate number
training-certificate-before = This is to certify that
training-certificate-between = has attended the course
training-certificate-known-by = Certificate number { $number }. The organiser can confirm that the number belongs to this course.
training-withdraw-title = Can you not come?
training-withdraw-help = Withdraw, and the next on the waiting list gets the place.
training-withdraw = Withdraw
training-keep-link = Keep the address of this page. It is also in the e-mail we send you, and this is where you find the certificate after the course.
training-participants = Participants
training-participants-title = Participants: { $course }
training-seats = { $confirmed } of { $capacity } places are taken. { $waiting } on the waiting list.
training-attendance = Attendance
training-evaluation = Evaluation
training-links = Links
training-links-help = Whoever has the link needs no account. Make a new link if the old one has gone astray; then the old one stops working.
training-link-open = Open
training-link-closed = No link
training-link-make = Make link
training-link-renew = Make new link
training-link-close = Close
training-link-send = Send to everyone who attended
training-link-made = The link is ready
training-link-once = Copy it now. It is shown only this once.
training-filter-participants = Filter the participants
training-never-before = Has never attended before
training-shown = Showing { $shown } of { $count }
training-no-participants = No participants in this list.
training-export = Download the list:
training-mail-all = Send e-mail to everyone in the list
training-order = In the order they signed up
training-do = Action
training-give-place = Give a place
training-take-out = Take out
training-pages = Pages
training-first-page = First page
training-next-page = Next page
training-add-participant = Add participant
training-forgotten = The name is deleted
training-mail-title = E-mail to everyone in the list
training-mail-count = { $count ->
    [one] The e-mail goes to 1 participant.
   *[other] The e-mail goes to { $count } participants, each in an e-mail of their own.
}
training-field-subject = Subject
training-field-text = Text
training-help-text = Write nothing about individuals. E-mail is not encrypted.
training-mail-send = { $count ->
    [one] Send to 1 participant
   *[other] Send to { $count } participants
}
training-attendance-title = Attendance: { $course }
training-came-count = { $came } of { $count } are registered as attended.
training-attendance-later = Attendance can be registered from the day of the session.
training-nobody-has-a-place = Nobody has a place at the session.
training-attendance-save = Save attendance
training-attend-title = Register that you are here
training-attend-done = Thank you! Your attendance is registered.
training-attend-not-today = The code works only on the day of the session.
training-attend = I am here
training-evaluate-title = Evaluate the course
training-evaluate-anonymous = Your answer is anonymous. Nobody can see who answered what, and the result is shown only when at least { $least } have answered.
training-evaluate-done = Thank you for your answer!
training-evaluate-closed = The evaluation is not open now.
training-evaluate-send = Send the answer
training-field-usefulness = How useful was the course for your work?
training-field-content = How good was the content?
training-field-comment = Comment
training-help-marks = 1 is worst and 5 is best.
training-help-comment = Do not write names.
training-evaluation-title = Evaluation: { $course }
training-answers = { $count ->
    [one] 1 answer
   *[other] { $count } answers
}
training-history = History
training-history-title = History: { $course }
training-participants-and-links = Participants and links
training-question = Question
training-mean = Mean
training-comments = Comments
training-no-comments = Nobody has written anything.
training-too-few-answers = The result is shown when at least { $least } have answered, so that nobody can be recognised.
training-told-given-place = Got a place
training-told-waiting = Put on the waiting list
training-told-with-place = Have a place
training-told-came = Attended
training-told-stayed-away = Did not attend
training-told-mails = E-mails
training-mail-place-subject = You have a place: { $course }
training-mail-place-body =
    Hello { $name },

    You have a place at

    { $course }
    { $when }
    { $where }

    Can you not come? Withdraw here, and the next on the waiting list gets the place:
    { $link }

    After the course you find your certificate on the same page.
training-mail-waiting-subject = You are on the waiting list: { $course }
training-mail-waiting-body =
    Hello { $name },

    All places are taken. You are on the waiting list for

    { $course }
    { $when }
    { $where }

    If a place becomes free you get it automatically, and we write to you. Here you can see your place in the queue, or withdraw:
    { $link }
training-mail-given-subject = You have got a place: { $course }
training-mail-given-body =
    Hello { $name },

    A place has become free for you at

    { $course }
    { $when }
    { $where }

    Can you not come? Withdraw by the link in the first e-mail you got from us.
training-mail-withdrawn-subject = Your registration is withdrawn: { $course }
training-mail-withdrawn-body =
    Hello { $name },

    The office has taken you out of

    { $course }
    { $when }
    { $where }

    Contact us if this is a mistake.
training-mail-evaluate-subject = What did you think of { $course }?
training-mail-evaluate-body =
    Hello { $name },

    Thank you for attending

    { $course }
    { $when }
    { $where }

    Tell us what you thought. It takes a minute, and your answer is anonymous:
    { $link }
job-training-forget-participants = Delete names of former course participants
event-participant-signed-up = Somebody signed up
event-participant-withdrew = A participant withdrew
event-participant-added = Added a participant
event-participant-taken-out = Took out a participant
event-participant-given-place = Gave somebody on the waiting list a place
event-participant-mailed = Sent e-mail to the participants
event-participant-attendance-noted = Registered attendance
event-participant-came = A participant registered their attendance
event-participant-forgotten = Deleted names of former participants
event-session-link-made = Made a link
event-session-link-closed = Closed a link
event-session-evaluated = Somebody evaluated the course
