/** How people make small talk in English. */
import type { TalkVocabulary } from './vocabulary.ts';

/** Languages that the desk does not speak. */
const OTHERS =
  'spanish|german|italian|portuguese|arabic|chinese|mandarin|cantonese|polish|dutch|turkish|russian|hindi|urdu|punjabi|bengali|tamil|gujarati|romanian|ukrainian|japanese|korean|vietnamese|greek|swedish|welsh|irish|gaelic|swahili|yoruba|somali|persian|farsi|hebrew|czech|hungarian|bulgarian|albanian|wolof|creole';
const LANGUAGE_NAMES = `language|languages|english|french|${OTHERS}`;

/** Whom a message may have been meant for, or may have come from. */
const PEOPLE =
  'husband|hubby|wife|missus|partner|boyfriend|girlfriend|bf|gf|fiance|fiancee|mum|mom|mummy|mother|dad|father|parents|sister|brother|son|daughter|kid|kids|child|children|nan|gran|granny|grandma|grandmother|grandad|grandpa|grandfather|aunt|auntie|uncle|cousin|friend|mate|best friend|flatmate|housemate|roommate|neighbour|neighbor|landlord|babysitter|dentist|doctor|boss|manager|colleague|coworker|co worker|accountant|lawyer|plumber|builder|hairdresser|tutor|teacher|family|ex|family group';

/** What the desk is compared with. */
const COMPARED = `${PEOPLE}|two year old|3 year old|five year old|5 year old|toddler|baby|monkey|dog|cat|hamster|goldfish|fish|parrot|pigeon|donkey|rabbit|tortoise|snail|sheep|cow|chicken|toaster|kettle|fridge|microwave|oven|washing machine|hoover|vacuum cleaner|coffee machine|calculator|doorbell|alarm clock|radio|lamp|brick|rock|stone|potato|plant|cactus|houseplant|shoe|sock|door|wall|chair|spoon|teapot|thermostat|siri|alexa|google|chatgpt|magic 8 ball|fax|fax machine|nokia|phone|old phone|parking meter|vending machine`;

export const ENGLISH: TalkVocabulary = {
  polite:
    "please|ugh|argh|urgh|jeez|pls|plz|plse|oh|ah|aw|aww|eh|uh|um|erm|er|well|hm|hmm|mm|mmm|mate|mates|friend|friends|my friend|my friends|buddy|pal|bro|bruh|fam|dude|man|guys|guy|folks|team|dear team|the team|everyone|everybody|all|you all|y'all|yall|sir|madam|ma'am|mam|miss|mister|mr|mrs|ms|boss|chief|dear|darling|hun|hon|honey|sweetie|lovely|gents|gentlemen|ladies|colleague|colleagues|dear colleagues|champ|legend|king|queen|bot|robot|mr bot|chatbot|assistant|frontdesk|front desk|at frontdesk|hr|hr team|it team|folk|x|xx|xxx|xo|xoxo|world|there|again|today|so|then|and|but|lol|btw|by the way|anyway|anyways|though|tho|now|just|really|very",
  address: {
    before:
      'my|kind|good|sweet|old|wonderful|beautiful|amazing|to the|to the whole|the whole|to all the|all the|to all my|to my|all my|all you|to all',
    greeting: 'dear|my dear|lovely|hello my',
    names:
      'people|person|folks|team|friend|friends|front desk|frontdesk|desk|bot|robot|sir|madam|colleague|colleagues|ladies|lady|guys|lot|mate|mates|buddy|fellow|fellows|humans|human|helper|assistant|crew|gang|hr|hr team|soul|souls|ladies and gentlemen|reception|service',
  },
  shorthand:
    'wat=what|wot=what|wht=what|wuz=was|wen=when|whr=where|hw=how|abt=about|bcs=because|bc=because|dnt=dont|cnt=cant|ppl=people|tmr=tomorrow|tmrw=tomorrow|tho=though|msg=message|msgs=messages|lang=language|langs=languages|spk=speak|wknd=weekend|wknds=weekends|wkend=weekend|wkends=weekends|hav=have|r=are|ur=your|frm=from|gud=good|nite=night|nites=nights|ans=answer|yest=yesterday|bday=birthday|prob=problem|evry=every|alwys=always|alot=lot|sth=something|smth=something|sm1=someone|any1=anyone|every1=everyone|b4=before|l8=late|gr8=great|thru=through|im=i am|u=you|ya=you|fr=french|eng=english',
  filler:
    "s|m|re|ve|ll|t|over|over there|right there|i|im|i'm|ive|i've|id|i'd|ill|i'll|you|u|ya|youre|you're|ur|youve|you've|your|yours|he|she|it|its|it's|this|that|thats|that's|these|those|we|us|me|my|mine|our|they|them|is|am|are|r|was|were|be|been|being|a|an|the|to|of|for|from|in|on|at|with|by|as|and|n|but|or|so|too|very|really|truly|just|only|also|even|still|yet|again|already|now|then|here|there|today|tonight|much|many|lot|lots|bit|all|everything|anything|something|nothing|some|any|more|most|one|thing|things|stuff|way|well|quite|pretty|super|totally|absolutely|completely|actually|literally|honestly|seriously|frankly|basically|indeed|though|tho|anyway|anyways|sure|not|don't|dont|do|does|doesn't|doesnt|did|didn't|didnt|done|isn't|isnt|wasn't|wasnt|aren't|arent|won't|wont|can't|cant|couldn't|wouldn't|have|haven't|havent|has|had|got|get|gets|getting|will|would|wouldnt|if|because|cos|cuz|coz|since|guess|think|thought|feel|know|knew|see|saw|say|said|saying|mean|meant|want|wanted|need|needed|like|liked|make|makes|made|going|go|gonna|wanna|gotta|let|lets|let's|try|tried|trying|come|comes|keep|keeps|ever|never|always|about|up|off|out|over|how|right|other|same|than|much|little|big|new|own|such|no|yes|time|day|man",
  never:
    'birthday off|birthday leave|birthday as a|birthday holiday|freezing in here|cold in here|hot in here|boiling in here|warm in here|roasting in here|chilly in here|freezing here|cold here|hot here|melting in here|raining in|leaking|help desk|helpdesk|service desk|it help|it support|test result|test results|test environment|test account|lost|stolen|day off|days off|time off',
  kinds: {
    greeting: {
      alone:
        "hi|hello|hey|hiya|heya|hey ho|yo|howdy|hullo|hallo|helo|hllo|hellow|ello|hola|hi there|hello there|hey there|greetings|morning|mornin|good morning|gm|gmorning|good day|g'day|gday|good afternoon|afternoon|good evening|evening|hi again|hello again|hey again|hi hi|hello hello|start|/start|get started|let's start|lets begin|begin|dear sir|dear sir or madam|dear sir madam|dear sirs|to whom it may concern|dear team|dear hr|dear hr team|dear colleagues|dear all|dear friend|hello desk|hi desk|hello world|it's me|its me|it's me again|its me again|me again|i'm back|im back|i am back|back again|long time no see|nice to meet you|pleased to meet you|salam|salaam|assalamu alaikum|salam alaikum|salam aleykoum|namaste|shalom|aloha|ciao|first time here|i'm new here|im new here|new here|hey you|hey you lot|hello you|top of the morning|hi hello|hello and good morning|happy to meet you|good to meet you|checking in|just checking in|i'm new|im new|i am new|i am new here|i just started|i started today|just started here|first day|first day here|first day today|it's my first day|its my first day|my first day",
    },
    'well-being': {
      alone:
        "how are you|how r u|how are u|how r you|hru|how are ya|how are you doing|how are you feeling|how you doing|how do you do|how's it going|hows it going|how is it going|how's things|hows things|how are things|how's everything|hows everything|how is everything|how's life|hows life|how's your day|hows your day|how is your day|how's your day going|how is your day going|how was your day|how was your weekend|how was your night|how have you been|how you been|hows you|how's you|what's up|whats up|wassup|wazzup|sup|what's new|whats new|what's good|you ok|you okay|u ok|you alright|you all right|alright there|are you ok|are you okay|are you well|are you good|you good|you well|all good with you|everything ok|everything okay|everything alright|all well|how goes it|how do you feel|and you|and yourself|what about you|how about you|hope you're well|hope you are well|hope all is well|hope all's well|hope alls well|hope all good|hope you're good|hope you are good|hope you're ok|hope you're okay|hope you are okay|i hope you are well|i hope you're well|i hope all is well|trust you are well|trust you're well|trust all is well|how are we|how are we today|how are we doing|what's up doc|whats up doc|what's cooking|how's tricks|hows tricks|how's the day|how is everyone|how's everyone|how are you all|how are you guys|how are things with you",
      ways: [
        {
          says: ['hope|hoping|trust'],
          beside:
            'this finds you well|finds you well|message finds you well|well|good|great|fine|ok|okay|nice|lovely|doing|had|having|day|week|weekend|evening|morning|afternoon|everything|all|good one|in good health',
          neverAsked: true,
        },
        {
          says: [
            "i'm|im|i am|we're|feeling|doing",
            'fine|good|great|well|ok|okay|alright|not bad|so so|tired',
          ],
          beside: 'and you|thanks for asking|thank you for asking|how about you|what about you',
        },
      ],
    },
    opener: {
      alone:
        "question|a question|quick question|quick q|a quick question|quick one|a quick one|silly question|stupid question|dumb question|one question|another question|i have a question|i have a quick question|i've got a question|ive got a question|i got a question|got a question|have a question|i have some questions|i have questions|i have a few questions|i have another question|i have one more question|i had a question|i have an issue|i have a problem|i've got a problem|ive got a problem|i have a small problem|i have a request for you|problem|i have a little question|just a question|just a quick question|need help|i need help|i need some help|i need your help|i need a hand|i need assistance|i need support|i need advice|i need information|i need some information|i need info|i need to ask you something|i want to ask something|i want to ask you something|i would like to ask something|i would like to ask a question|i'd like to ask a question|i want to ask a question|i wanted to ask something|i need to know something|i want to know something|i'm looking for something|i am looking for information|i'm looking for information|looking for information|can you help|can you help me|can u help|can u help me|could you help|could you help me|can you help me out|can you please help me|would you help me|will you help me|could u help me|can someone help|can someone help me|can anyone help|can anyone help me|can anybody help me|please help|help needed|can i ask|can i ask you something|can i ask something|can i ask u something|can i ask a question|can i ask you a question|could i ask you something|could i ask a question|may i ask|may i ask you something|may i ask a question|may i ask you a question|mind if i ask|do you mind if i ask|can we talk|can we chat|can we talk now|got a sec|got a second|got a minute|got a min|got a moment|got time|do you have a minute|do you have a sec|do you have a second|do you have a moment|do you have time|have you got a minute|have you got a sec|you got a minute|you got a sec|is now a good time|you free|are you free|are you available|are you busy|you busy|u busy|one thing|one more thing|one more question|one last thing|one last question|last question|last one|last thing|one more|one other thing|another thing|something else|sth else|next question|next|new question|new topic|ok new topic|different question|different topic|other question|follow up question|i was wondering|just wondering|wondering|tell me|tell me something|listen|look|so|well|ok so|okay so|right so|basically|here's the thing|heres the thing|the thing is|it's about something else|let me ask you something|let me ask you|let me explain|i'll explain|let's talk|lets talk|before i forget|while i'm here|while im here|actually one more thing|oh and one more thing|and another thing|by the way|it's urgent|its urgent|urgent|very urgent|this is urgent|emergency|it is urgent|something happened|i'm stuck|im stuck|i am stuck|guess what",
      ways: [
        {
          says: [
            'question|questions|query|quick one|quickie|favour|favor|something|thing|brain|word|request',
            "i have|i've|ive|have|got|need|a|an|one|another|for you|can i|may i|could i|want to|would like|quick|ask|asking|run|pick",
          ],
          beside:
            'ask|asking|tell|you|quick|quickly|small|little|short|simple|silly|stupid|dumb|basic|tiny|easy|weird|odd|random|other|more|last|next|first|wee|burning|please|possible|pick|run|past|by|check|know|help|hand|if|mind|do|could|can|may|would|should|brief|real quick|regarding|two|few|couple|couple of',
        },
        {
          says: [
            'spare|free|borrow|have|got|trouble|bother|steal',
            'minute|minutes|moment|second|seconds|sec|min|mins|time',
          ],
          beside:
            'can|could|may|might|do|would|you|me|few|two|five|quick|spare|free|bother|trouble|your|possible|please',
        },
      ],
    },
    presence: {
      alone:
        "anyone there|anyone here|anybody there|anybody here|is anyone there|is anyone here|is anybody there|is anybody here|is someone there|is somebody there|somebody there|someone there|anyone|anybody|are you there|are u there|r u there|you there|u there|you still there|are you still there|still there|are you here|are you awake|you awake|are you online|are you on|are you alive|you alive|are you working|does this work|is this working|does it work|is this on|is it on|is this thing on|do you work|can you hear me|do you hear me|can you read me|can you read this|do you read me|did you get my message|did you get that|did you see my message|why don't you answer|why dont you answer|why aren't you answering|why no answer|no answer|answer me|please answer|answer please|reply|please reply|reply please|please respond|respond|is the chat open|are you open|is this chat active|wake up|knock knock|ping|earth to bot|anybody home|anyone home|is anybody home|hello anybody home|is there anybody out there|anybody out there|anyone out there|you with me|are you with me|still with me|can anyone see this|did i lose you|where did you go|are you ignoring me|why are you ignoring me|you asleep|are you asleep|is someone reading|somebody here",
    },
    thanks: {
      alone:
        "thanks|thank you|thank u|thankyou|thank|thx|thnx|tnx|tx|thanx|thks|tks|thnks|thnaks|thansk|tanks|thankz|tysm|tyvm|tyty|ty|ta|taa|ta very much|ta muchly|cheers|cheers mate|many thanks|thanks a lot|thanks a million|thanks a bunch|thanks a ton|thanks so much|thank you very much|thank you so much|much appreciated|much obliged|appreciated|appreciate it|i appreciate it|i appreciate that|really appreciate it|appreciate that|appreciate your help|i appreciate your help|grateful|i'm grateful|so grateful|thanks for your help|thanks for the help|thanks for your time|thanks anyway|thank you anyway|thanks all the same|thanks in advance|thank you in advance|god bless|bless you|bless|nice one|gracias|danke|grazie|obrigado|merci|arigato|with thanks|kind regards|best regards|regards|warm regards|best wishes|sincerely|yours sincerely|yours faithfully|kindest regards|all the best|thx a mil|thanks a mil|thank you kindly|thanks ever so much|you have my thanks|thank god|a thousand thanks|that's so kind of you to help",
      ways: [
        {
          says: [
            'thanks|thank you|thank u|thankyou|thx|thnx|tnx|thanx|tks|thks|ty|tysm|cheers|ta|appreciate|appreciated|grateful|merci|owe you',
          ],
          beside:
            'help|helping|helped|helpful|your help|info|information|the info|answer|answers|answering|reply|replying|quick|quickly|fast|prompt|response|responding|time|patience|kindness|being|kind|understanding|assistance|support|support today|advice|tip|tips|explaining|explanation|clarifying|clarification|link|details|anyway|all the same|million|bunch|ton|tons|ages|everything|letting me know|telling me|sorting|sorting it|sorting it out|getting back to me|that was|great|perfect|awesome|lovely|good|best|nice|wonderful|amazing|brilliant|in advance|advance|heart|bottom|sincerely|heaps|loads|for nothing|me|yes|have a|good|nice|day|one|weekend|evening|sooo|mil|kindly|mill|heap|bundle|truly|endlessly|ever so|ever|whole|team|much love|love|muchly|you all|dear|patient|wonderful|service|guidance|effort|efforts|looking|checking|attention|consideration|cooperation|concern|swift|speedy|yesterday|earlier|before|last time|other day|morning|useful|precious|kindness|sharing|clear|great help|relief',
          neverAsked: true,
        },
      ],
    },
    acknowledgement: {
      alone:
        "ok|okay|okey|okie|okies|oki|okidoki|okey dokey|okie dokie|k|kk|kay|oke|okk|okayy|k thanks|alright|all right|alrighty|aight|right|right ok|righto|right then|rightio|fine|that's fine|thats fine|i'm fine with that|good|all good|it's all good|its all good|good to know|good stuff|sounds good|sounds great|sounds perfect|sounds like a plan|looks good|cool|cool cool|coolio|nice|nice nice|great|great stuff|perfect|excellent|lovely|brilliant|brill|super|awesome|wonderful|fantastic|amazing|fab|sweet|wicked|ace|splendid|marvellous|grand|smashing|top|noted|noted with thanks|duly noted|well noted|got it|gotcha|i got it|got that|i've got it|copy|copy that|roger|roger that|10 4|understood|understand|i understand|i understand now|i see|i see now|ah i see|oh i see|makes sense|that makes sense|makes sense now|it makes sense|it makes sense now|clear|all clear|crystal clear|that's clear|thats clear|very clear|clear now|received|well received|message received|good enough|fair enough|fair|fair point|good point|no worries|no problem|no probs|no prob|np|nw|no bother|no stress|not a problem|no biggie|never mind then|it's ok|its ok|it's okay|its okay|that's ok|thats ok|that's okay|thats okay|it's fine|its fine|i'm good|im good|whatever|if you say so|as you wish|as you like|suit yourself|my pleasure|you're welcome|youre welcome|you are welcome|yw|anytime|any time|will do|i will|i'll do that|ill do that|i'll try that|ill try that|i'll try|ill try|let me try|let me try that|i'll have a look|i'll take a look|i'll check|ill check|i'll check it|i'll look into it|on it|deal|done|done it|done that|i know|i knew it|i knew that|of course|obviously|true|that's true|thats true|very true|exactly|precisely|indeed|interesting|very interesting|good news|oh well|ah well|too bad|shame|that's a shame|thats a shame|pity|what a pity|never mind that|hm|hmm|hmmm|mhm|uh huh|ah|oh|aha|oh ok|ah ok|oh okay|ah okay|oh right|ah right|oh nice|wow|ooh|phew|hurray|yay|woohoo|yippee|hallelujah|finally|at last|fingers crossed|worth a try|good good|very good|very well|that's good|thats good|that's great|thats great|that's perfect|thats perfect|that's nice|thats nice|that's cool|thats cool|love it|i like it|like it|i agree|agreed|same|same here|me too|ok good|ok great|ok cool|ok fine|ok perfect|ok then|ok got it|ok understood|ok noted|ok no problem|ok no worries|carry on|go on|continue|please continue|proceed|keep going|thumbs up|happy with that|that's helpful|thats helpful|that helps|that helped|this helps|helpful|very helpful|useful|very useful|good answer|wait ok|nvm|okey dokes|okie doke|okeydoke|righty ho|rightyho|rightio|no probs at all|what a relief|that's a relief|well that's a relief|makes total sense|makes perfect sense|good shout|roger wilco|wilco|point taken|message understood|i'm on it|im on it|consider it done|aye aye|10-4|okay dokay|as expected|thank god for that|at long last|finally an answer|an answer at last|no harm done|all clear now|clear as day|clear as mud thanks|no dramas|no drama|no sweat|easy peasy|yep got it|i'll give it a go|ill give it a go|i'll give that a go|i'll give it a try|will try|will try that|i'll do so|good thinking",
      ways: [
        {
          says: [
            'ok|okay|k|alright|all right|right|got it|gotcha|understood|i understand|i see|noted|makes sense|make sense|clear|fair enough|sounds good|good to know|perfect|great|cool|nice|excellent|brilliant|lovely|awesome|fantastic|wonderful|no worries|no problem|will do|sorted|solved|fixed|works now|exactly|all i needed|all i wanted|what i needed|what i wanted|just what i needed|what i was looking for|exactly what i needed|i know|fine|done|too bad|a shame',
          ],
          beside:
            "what|looking|needed|wanted|know|to know|news|stuff|enough|sense|point|clear|good|better|wait|later|will|check|try|look|that out|it out|total|totally|perfect|perfectly|now|thing|everything|give|go|shout|relief|that's a relief|dandy|hunky dory|then|mud",
          neverAsked: true,
        },
      ],
    },
    done: {
      alone:
        "no thanks|no thank you|no thx|nah thanks|nope thanks|no ty|no i'm good|no im good|no i'm fine|no im fine|no i'm ok|no im ok|no that's all|no thats all|no that's it|no thats it|no that is all|no that's everything|no nothing|no nothing else|nothing else|nothing more|nothing|no more questions|no further questions|no other questions|no more|that's all|thats all|that is all|that's it|thats it|that is it|that's everything|thats everything|that will be all|that'll be all|thatll be all|that would be all|that's all for now|thats all for now|that's all for today|all for now|that's me|thats me|that's me done|thats me done|i'm done|im done|i am done|we're done|were done|i'm all set|im all set|all set|i'm sorted|im sorted|good for now|i'm good for now|im good for now|i'm good thanks|im good thanks|nothing for now|not now|not for now|not right now|not today|maybe later|later maybe|another time|some other time|perhaps later|i'm ok thanks|no need|no need thanks|don't need anything|i don't need anything|that's enough|thats enough|enough|finished|all finished|end of story|case closed|job done",
      ways: [
        {
          says: [
            "that's all|thats all|that is all|that's it|thats it|that's everything|nothing else|no more questions|all i needed|all i wanted|i'm done|im done|all set",
          ],
          beside: 'questions|question|needed|wanted|from me|my side|perfect|great|good|help|moment|minute',
          neverAsked: true,
        },
      ],
    },
    yes: {
      alone:
        "yes|so yes|well yes|oh well yes|y|yep|yeah|yea|ya|yah|yup|yupp|yas|yess|ye|aye|sure|sure thing|of course|certainly|definitely|absolutely|affirmative|yes please|yes pls|yes it is|yes i do|yes i am|yes it does|yes i did|yes you can|yes exactly|yes that's it|yes thats it|yes that's right|yes correct|correct|that's correct|thats correct|that's right|thats right|i do|i did|i am|you bet|hell yes|oui|si|sí|why not|please do|yes go ahead|go ahead|i think so|i guess|i guess so|probably|maybe|perhaps|possibly|i suppose|i suppose so|oh yes|oh yeah|yes yes|yeah yeah",
    },
    no: {
      alone:
        "no|so no|well no|nope|nah|naw|nop|noo|nay|negative|no no|no no no|no way|not really|not at all|absolutely not|definitely not|of course not|certainly not|no it is not|no it isn't|no its not|no it's not|no i don't|no i dont|no i do not|no i didn't|no i am not|no i'm not|i don't|i dont|i didn't|i don't think so|i dont think so|oh no|non|no sorry|sorry no|hell no",
    },
    none: {
      alone:
        "none|none of these|none of those|none of them|none of the above|none of the three|none of the two|none of the options|none of your suggestions|none of the choices|none of that|none of this|none apply|none match|none fit|none fits|no none|no none of these|no none of them|nope none|neither|neither of them|neither of these|neither of those|neither one|neither of the two|not these|not those|not them|not that|not that one|not this one|not any of these|not any of them|not any of those|no not these|nope not these|no not that|no not those|no not that one|nope not that|not one of these|not one of them|not one of those|no match|wrong ones|something else entirely|it's something else|its something else|it is something else|no something else|neither it's something else|none it's something else|nothing of that|nothing like that|nothing here|nothing matches|nothing fits|i don't see it|i dont see it|don't see it|dont see it|i don't see mine|i can't find it here|not there|not listed|not on the list|it's not there|its not there|it's not listed|its not listed|mine is not there|my question is not there|my question isn't there|it's none of these|its none of these|it's none of them|its none of them|it is none of these|none really|none actually|not quite|not exactly|not it|that's not it|thats not it|that is not it|no that's not it|no thats not it|not what i want|not what i need|not what i'm looking for|not what im looking for|all wrong|nope nope and nope|nope nope|nope nope nope|no no and no|none of those thanks|i meant something else|it was something else|i meant something different|no i meant something else|i meant|i mean|i was talking about|i'm talking about|i was asking about|i was thinking of",
      ways: [
        {
          says: ['none|neither|not these|not those|not that|not them|not any|no match'],
          beside:
            'above|options|choices|suggestions|questions|list|help|fit|fits|match|apply|look right|three|two|different|either|entirely|looking|sorry|thanks|what',
        },
      ],
    },
    doubt: {
      alone:
        "are you sure|you sure|r u sure|u sure|are you certain|you certain|is that so|is that right|is that true|is this true|is this correct|is that correct|is this right|is it true|is it correct|how do you know|how do you know that|says who|who says so|who says that|according to whom|where did you get that|where do you get that from|where does that come from|what's your source|what is your source|source|can i rely on that|can i trust that|can i trust this|is that official|is it official|is this official|is this up to date|is that up to date|is it up to date|is that still true|i doubt it|i doubt that|i'm not convinced|im not convinced|i don't believe you|i dont believe you|i don't believe that|that can't be right|that cant be right|that can't be true|that doesn't sound right|are you positive",
      ways: [
        {
          says: [
            'sure|certain|positive|correct|right|true|official|reliable|up to date|valid',
            'are you|r u|you|u|is that|is this|is it|that|really',
          ],
          beside:
            'about that|about this|about it|hundred|100|percent|figure|figures|answer|information|info|still|absolutely|double|check|hmm|because|sounds|looks|seem|seems|odd|strange|really',
        },
      ],
    },
    clarify: {
      alone:
        "what|what's that|whats that|what is that|what is it|huh|eh|hein|pardon me|excuse me what|sorry what|what sorry|wait what|be more specific|can you be more specific|more details|more detail|more details please|more info|more information|tell me more|say more|go into detail|details|like what|such as|for example|example|how so|how come|why|why is that|why that|why so|and then|then what|so what|what else|really|are you serious|seriously|since when|what now|now what|what do i do now|so what do i do|what should i do now|that's not what i asked|thats not what i asked|that's not what i asked for|that is not what i asked|not what i asked|i didn't ask that|i didnt ask that|i did not ask that|that wasn't my question|that's not my question|thats not my question|that is not my question|not my question|that's not the question|you didn't answer my question|you didnt answer my question|you did not answer my question|you haven't answered my question|you misunderstood|you misunderstood me|you misunderstand|you got me wrong|you got it wrong|i meant something else|i mean something else|that's not what i meant|thats not what i meant|that is not what i meant|not what i meant|that doesn't answer my question|that doesnt answer my question|that does not answer my question|that's something else|read my question again|read it again|read again|no idea|i have no idea|i don't know|i dont know|idk|dunno|no clue|not sure|i'm not sure|im not sure|i am not sure|explain more|elaborate|please elaborate|can you elaborate|could you elaborate",
      ways: [
        {
          says: [
            'not what i asked|not my question|not what i meant|not the question|not what i want to know',
          ],
          beside: 'what|your|answer|reply|message|last|sorry|question|asked|read|listen',
        },
        {
          says: [
            'is it|is that|is this|does that mean|does it mean|which is it',
            'yes or no|a yes|a no|yes|no|allowed|possible or not',
          ],
          beside:
            'so|a|or|is|it|that|mean|means|then|me|for me|simply|just|please|answer|say|allowed|can i|i can|you|tell',
        },
      ],
    },
    simpler: {
      alone:
        "what do you mean|what do u mean|what do you mean by that|what do you mean by this|what does that mean|what does this mean|what is that supposed to mean|what's that supposed to mean|meaning|meaning what|come again|say again|say that again|pardon|i beg your pardon|repeat|repeat please|please repeat|can you repeat|can you repeat that|could you repeat that|can you say that again|could you say that again|say it again|once more|once again please|i don't understand|i dont understand|i do not understand|i didn't understand|i didnt understand|i did not understand|don't understand|dont understand|didn't understand|not understood|i don't get it|i dont get it|i didn't get it|i didn't get that|i didnt get that|don't get it|dont get it|i don't follow|i dont follow|i'm not following|i'm lost|im lost|i am lost|i'm confused|im confused|i am confused|confused|confusing|unclear|not clear|that's not clear|thats not clear|it's not clear|its not clear|this is not clear|too complicated|that's too complicated|explain|explain please|please explain|can you explain|could you explain|can you explain that|can you explain it|could you explain that|explain that|explain better|can you explain better|explain it to me|can you clarify|could you clarify|clarify|please clarify|in other words|put it differently|in simple words|in plain english|simpler please|can you rephrase|could you rephrase|rephrase|rephrase please|wdym|wym|idk what you mean|i don't know what you mean|i have no idea what you mean|no idea what you mean|idgi|tldr|tl dr|tl;dr|eli5|in short|briefly|summary|summary please|dumb it down|too long|too long to read|too much text|the gist|gist",
      ways: [
        {
          says: [
            "shorter|simpler|clearer|briefer|brief|briefly|summarise|summarize|sum up|sum it up|sum that up|tldr|nutshell|concise|short version|quick version|simple version|easy version|basic version|short answer|short please|keep it short|make it short|in short|easier words|easy words|simple words|simple terms|simple english|simple language|easy english|plain english|plain words|plain terms|plain language|normal words|normal english|human words|layman's terms|lay terms|dumb it down|gist|key point|key points|main point|main points|bottom line|fewer words|less words|one sentence|one line|two sentences|few words|human language|five year old|a child|simplify|shorten|summary|in english|easier way|simpler way|too long|too many words|too much text|wall of text|too much to read|too complicated|too technical|too much info|too wordy|long winded|jargon|didn't read|long text|essay|a novel|complicated",
          ],
          beside:
            "say|said|saying|repeat|explain|explaining|give|put|write|rewrite|words|word|terms|english|answer|reply|message|last|previous|sentence|version|as if|five|5|year old|for dummies|way|main|long|read|reading|short|quick|simple|basic|easy|possible|please|could|can|would|might|what's|whats|what|is there|point|points|slower|slowly|step|steps|didn't|rather|instead|again|sorry|hard|difficult|half|brain|speak|text|wow|hell|god|phew|line|couple|into|down|too|far|bit|i'm|im|for me|this time|idiot|dummy",
        },
        {
          says: [
            "don't understand|dont understand|didn't understand|didnt understand|do not understand|did not understand|don't get|dont get|didn't get|didnt get|not clear|unclear|confused|confusing|what do you mean|what do u mean|what you mean|what does that mean|what does this mean|what does it mean|lost me|over my head|can't follow|cant follow|couldn't follow|no idea what that means|no idea what you mean|makes no sense to me|understood nothing|understand nothing|understood none|didn't catch|didnt catch|not following|double dutch|gibberish|all greek|chinese to me",
          ],
          beside:
            'what|your|answer|reply|message|last|word|a word|single word|at all|sentence|explanation|by that|by this|sorry|anything|this bit|that bit|part|bit|first|second|saying|any|none|half|went|head|trying|none of it|greek|bit|there|you lost|just|me there|explain|please',
        },
        {
          says: [
            'explain|clarify|elaborate|rephrase|repeat|reword|say again|say that again|say it again',
            'please|can you|could you|would you|again|more|better|that|it|this|me|differently|simply',
          ],
          beside:
            'a|bit|little|in|other|simple|simpler|plain|words|terms|english|your|answer|last|detail|details|clearly|slowly|to|another way|way|different|differently|different way|properly|like|child|that again|sorry|but',
        },
      ],
    },
    tired: {
      alone:
        "so tired|i'm tired|im tired|i am tired|tired|sleepy|so sleepy|i'm sleepy|knackered|i'm hungry|im hungry|i am hungry|so hungry|starving|i'm starving|im starving|hungry|thirsty|bloody mondays|mondays|monday again|monday morning|it's monday|its monday|i hate mondays|i hate monday|not a morning person|i need coffee|need coffee|need more coffee|i need a coffee|i need a drink|i need a nap|long day|what a day|what a week|long week|rough day|tough day|rough week|tough week|bad day|is it friday yet|is it the weekend yet|is it lunch time yet|can't wait to go home|i want to go home|i'm bored at work|so sleepy today|half asleep|my brain is fried|brain fried|my brain hurts|i could eat a horse|could eat a horse|mondays should be illegal|mondays should be banned|i hate mornings",
      ways: [
        {
          says: [
            'tired|sleepy|knackered|shattered|zonked|hungry|starving|peckish|thirsty|famished|monday|mondays|coffee|caffeine|nap|yawn|half asleep|long day|rough day|tough day|bad day|hard day|long week|rough week|tough week|hectic|hangry|cranky|grumpy|jet lagged|fried',
            "i'm|im|i am|i|so|me|need|hate|hates|ugh|again|what|feeling|got|another|such|having|had|today|dying|it's|its|been|is|always|bloody|really|quite|very|just|another|these|those|my|brain",
          ],
          beside:
            'bit|little|morning|mornings|person|always|worst|the worst|case|blues|feels|feel|like|bed|bad|want|wants|gimme|give|more|cup|strong|first|before|for|without|for a|of|lunch|nearly|soon|early|late|slept|sleep|badly|barely|night|last|last night|baby|kids|kept|awake|up|all night|in the office|at work|right now|already|yet|is it|only|tuesday|wednesday|thursday|week|weekend|why|must|be|are|could eat|a horse|dying for|hell|god|fed|eyes|open|yawn|today|here|crazy|hectic|brain|dead',
          neverAsked: true,
        },
      ],
    },
    complaint: {
      alone:
        "useless|not useful|not helpful|unhelpful|wrong|wrong answer|bad answer|that's wrong|thats wrong|this is wrong|doesn't help|doesnt help|no help|not helping|that didn't help|it didn't help|doesn't work|doesnt work|does not work|not working|it's not working|its not working|it doesn't work|it doesnt work|didn't work|didnt work|that didn't work|still not working|still doesn't work|nothing works|this never works|it never works|never works|you never know|you never answer|you don't know anything|you dont know anything|you know nothing|you don't know|you dont know|you don't understand|you dont understand|you don't understand me|you dont understand me|you didn't understand|you don't get it|you dont get it|you really don't know|you're not listening|youre not listening|you are not listening|listen to me|disappointing|i'm disappointed|frustrating|so frustrating|this is frustrating|i'm frustrated|im frustrated|annoying|this is annoying|so annoying|fed up|i'm fed up|im fed up|i give up|give up|what a waste of time|waste of time|too slow|so slow|took you long enough|about time|same answer again|you already said that|you said that already|stop repeating yourself|you keep repeating yourself|you keep saying the same thing|we're going in circles|going round in circles|that's not an answer|thats not an answer|this makes no sense|that makes no sense|makes no sense|nonsense|for god's sake|for gods sake|ffs|come on|oh come on|ugh|argh|urgh|grr|grrr|sigh|bah|boo|meh|not good|not good enough|bad|very bad|really bad|so bad|that's bad|disaster|epic fail|fail|not happy|i'm not happy|im not happy|i am not happy|i'm angry|im angry|i am angry|unacceptable|this is unacceptable|this is taking forever|what's taking so long|whats taking so long|still waiting|i'm waiting|im waiting|i am waiting|i am still waiting|i'm still waiting|no one helps|nobody helps|nobody answers|nobody replies|always the same|always the same answer|same old|i could scream|i want to scream|i'm losing patience|im losing patience|so annoying|what a mess|what a nightmare|nightmare|this is a nightmare|what a day|it's a joke|not again|typical|for the love of god|unbelievable|un-believable|you're tiring me|you tire me|you exhaust me|read what i write|read my message|read my messages|can you read|are you even reading|are you listening",
      ways: [
        {
          says: [
            "not help|don't help|dont help|doesn't help|doesnt help|didn't help|didnt help|not helping|no help|no use|unhelpful|not helpful|never helpful|not useful|never work|never works|doesn't work|doesnt work|never answer|never know|never understand|not listening|don't listen|don't understand|doesn't understand|you don't know|you dont know|know nothing|wrong answer|bad answer|not an answer|same answer|makes no sense|nonsense|waste|frustrating|disappointing|disappointed|annoying|fed up|ridiculous|unacceptable|too slow|slow|in circles|repeating|keep saying",
          ],
          beside:
            'me|at all|in the slightest|one bit|what|answer|answers|question|questions|asked|my|bot|chat|chatbot|system|tool|service|app|desk|robot|machine|of|time|joke|really|yourself|help|same|anything|useful|good|round|that was',
          neverAsked: true,
        },
        {
          says: [
            'you|u',
            "don't know|dont know|don't really know|dont really know|don't understand|dont understand|don't get",
            'do you|do u|right|anything',
          ],
        },
        {
          says: [
            'time|times|already|twice|again and again|over and over|how often|how many times',
            'ask|asking|asked|say|saying|said|told|tell|telling|write|writing|wrote|repeat|repeating|explain|explaining|explained',
          ],
          beside:
            'first|second|third|fourth|fifth|hundredth|nth|3rd|2nd|4th|5th|10th|2|3|4|5|10|two|three|four|five|ten|hundred|thousand|week|month|today|day|this week|this month|question|same|same question|times|must|every|everytime|each|robot|bot|answer|you|same answer|same robot answer|last|now|do i have to',
        },
        {
          says: [
            'waiting|taking|takes|took|waited',
            'long|forever|ages|hours|minutes|days|eternity|time|so long|half an hour|an hour',
          ],
          beside:
            "ten|five|two|20|10|5|2|15|30|half|hour|hours|minutes|already|answer|reply|response|someone|anyone|been|too|what's|what s|what is|still|for an answer|since|morning|yesterday|week|weeks|here|everything",
          neverAsked: true,
        },
        {
          says: [
            'keep|keeps|always|only|just|everytime|every time',
            'same|same thing|same answer|same reply|nonsense|wrong|wrong thing|wrong answer|repeat|repeating',
          ],
          beside:
            'giving|give|gives|sending|send|sends|saying|say|says|telling|tell|showing|answering|answer|answers|reply|things|list|link|robot|bot|and over|thing|me|wrong|robotic',
          neverAsked: true,
        },
        {
          says: [
            'faster|quicker|better|sooner|easier',
            'would|could|nan|gran|granny|grandma|grandmother|dog|cat|goldfish|pigeon|monkey|toaster|kid|toddler|five year old|myself|google',
          ],
          beside:
            'have|work|worked|figure|figured|find|found|do|done|this|answer|know|known|asked|asking|old|my|than you|off|been|send|sent|sending|out|be|job',
          neverAsked: true,
        },
      ],
    },
    insult: {
      alone:
        "idiot|stupid|dumb|moron|f*|f*k|fck|fuk|fuck|fuck you|fuck u|fu|f you|f off|f* off|f*k off|f*ing bot|fuck off|fuk off|piss off|bugger off|sod off|get lost|go away|get stuffed|go to hell|shut up|stfu|shut it|screw you|sh*t|shit|bullshit|bs|crap|damn|damn it|dammit|wtf|wth|what the fuck|what the hell|what the heck|hell|bloody hell|are you kidding|are you kidding me|you kidding|are you joking|you must be joking|is this a joke|are you stupid|are you dumb|are you deaf|are you blind|are you drunk|are you serious right now|what's wrong with you|whats wrong with you|what is wrong with you|you suck|u suck|this sucks|sucks|i hate you|hate you|i hate this|i hate this bot|i hate bots|bad bot|stupid bot|dumb bot|useless bot|worst bot ever|rubbish|garbage|trash|pathetic|lame|hopeless|ridiculous",
      ways: [
        {
          says: [
            'iq|brain|brains|intelligence|brainpower|charm|personality|wit|memory',
            COMPARED,
            "you|you've|your",
          ],
          beside: 'of|like|as|same|about|dead|broken|old|have|got|is|smart|clever|much|the|single cell',
          neverAsked: true,
        },
        {
          says: [
            'smarter|cleverer|brighter|faster|quicker|better|wiser|sharper|funnier|more|more intelligent|more helpful|more useful|more brains|more sense|more personality|higher iq|nicer|friendlier|less stupid|more competent|outsmart',
            'than you|than u|than this|than this bot|than this thing|than this chat|than this chatbot|than yours|than that|than this robot|than you do|than you are|than you lot',
          ],
          beside: `even|would|could|can|does|answers|answer|understands|understand|knows|know|talks|types|replies|works|thinks|listens|gives|gets|iq|brain|brains|intelligence|sense|conversation|conversations|helpful|useful|intelligent|clever|personality|old|year|swear|bet|broken|dead|drunk|blind|any|half|twice|times|ten|pet|pocket|ever|seen|${COMPARED}`,
          neverAsked: true,
        },
        {
          says: [
            COMPARED,
            'faster|quicker|better|smarter|more useful|more helpful|more intelligent|understands more|knows more|knows better|could do better|do better|clearer|outsmart|outsmarts|do your job|better job|better answers|better answer|run this place',
            'even|my|would|could',
          ],
          beside:
            'types|type|answers|answer|replies|reply|works|work|explains|explain|does|do|done|understands|understand|find|figure|have|be|old|year|this|it|that|job|out|asleep|blindfolded|drunk|sleep|half|than you|and|is|dead|pet|be more',
          neverAsked: true,
        },
        {
          says: [
            'stupid|idiot|idiots|idiotic|moron|moronic|imbecile|dumb|dumber|dumbest|dumbass|dim|thick|useless|hopeless|pathetic|crap|crappy|rubbish|garbage|trash|shit|shitty|bullshit|fuck|fucking|f*|f*k|f*ing|fck|fcking|sh*t|a*hole|b*|wtf|stfu|shut up|screw|piss|asshole|arsehole|arse|ass|bitch|bastard|dick|dickhead|prick|twat|wanker|muppet|numpty|donkey|clown|loser|liar|fool|foolish|brainless|sucks|suck|lame|worthless|terrible|awful|horrible|dreadful|worst|hate|incompetent|ridiculous|braindead|brain dead|what a joke|laughable|deaf|blind|hell|damn|bloody|goddamn|mental|shite|bollocks|crock|lousy|good for nothing|shame on you|blithering',
          ],
          beside:
            'what|why|who|hell|thing|tool|piece|bot|bots|chatbot|robot|machine|computer|app|system|service|answer|answers|reply|help|desk|software|program|programme|ai|someone|anyone|person|people|job|seen|ever seen|used|built|can you|off|else|kidding|joking|joke|question|listen|sort|kind|bunch|load|total|complete|utter|absolute|waste|time|money|space|world|more|than|brain|worse|best|go|away|hole|pile|idea|hopelessly|ever|of junk|junk|get|got|tin|can|scrap|metal|heap|bucket|bolts|toaster|really|freaking|plank|helpdesk|service desk|invention|chatbot|creature|thick',
        },
        {
          says: [
            "you|you're|youre|u|ur|your|what|this|absolute|total|utter|complete",
            'waste of space|waste of time|piece of junk|piece of work|junk|plank|melt|pillock|plonker|tool|dummy|dimwit|nitwit|halfwit|doofus|dork|jerk|scumbag|trash can|toaster|tin can|bucket of bolts|heap of scrap|waste of oxygen|waste of money|nuisance|disgrace|embarrassment|failure|fraud|joke|pain|scam',
          ],
          beside:
            'a|an|absolute|total|utter|complete|bot|robot|machine|chat|chatbot|service|desk|thing|such|real|right|little|bloody|in the neck|in the arse',
          neverAsked: true,
        },
      ],
    },
    apology: {
      alone:
        "sorry|soz|sry|srry|sorry about that|sorry for that|so sorry|i'm sorry|im sorry|i am sorry|i'm so sorry|im so sorry|my bad|my mistake|my fault|oops|oops sorry|whoops|woops|oopsie|excuse me|apologies|my apologies|i apologise|i apologize|pardon me|forgive me|please forgive me|sorry to bother|sorry to bother you|sorry to bother you again|sorry to disturb|sorry to disturb you|sorry to trouble you|sorry for bothering you|sorry for disturbing you|wrong button|typo|sorry typo|ignore that|ignore me|ignore my last message|please ignore|please ignore that|scratch that|disregard|please disregard|disregard that|i made a mistake|i was wrong|i was rude|sorry i was rude|didn't mean to be rude|autocorrect|sorry autocorrect|sorry my english is bad|my english is bad|my english is not good|my english is not so good|sorry for my english|excuse my english|i don't speak english well|i dont speak english well|don't be mad|don't be angry|sorry for the long message|sorry for the late reply|sorry for the delay|sorry i'm late|sorry for my mistake|sorry for the mistake|sorry for the typo|sorry for the confusion|fat fingers|sorry fat fingers|butterfingers|clumsy me|silly me|sorry for the wait|didn't mean it|i didn't mean it|i take it back|i take that back|no offence|no offense|sorry i'm a bit slow|sorry i was afk|let's be friends|lets be friends|friends again|can we start again|no hard feelings|peace|truce|i was out of order|i was out of line|i was horrible|i was harsh|i snapped|i lost my temper|i overreacted|that was uncalled for|that was mean of me|that was rude of me",
      ways: [
        {
          says: [
            "sorry|soz|apologies|apologise|apologize|my bad|my apologies|forgive|regret|mean to|meant to|excuse|take back|take it back|shouldn't have|shouldnt have|should not have|out of order|out of line|owe you|no hard feelings|make up|hope you forgive",
            'about earlier|for earlier|about before|about yesterday|bad day|rough day|tough day|bad mood|rude|harsh|short|snappy|snapping|snapped|grumpy|cranky|moody|mean|nasty|unkind|unfair|impolite|horrible|unpleasant|angry|mad|cross|annoyed|impatient|aggressive|agressive|shouting|shouted|yelling|yelled|swearing|swore|ranting|rant|rude|temper|outburst|insult|insulting|insulted|attitude|language|tone|words|mood|lost it|lost my temper|lost my cool|lost my rag|blew up|kicked off|took it out|taking it out|said earlier|what i said|said before|lashed out|lashing out|behaviour|behavior|manners|stressed|stroppy|ratty|sharp|being like that|called you|calling you|being a pain|caps|all caps',
          ],
          beside:
            "earlier|before|yesterday|this morning|morning|last time|just now|on you|at you|with you|to you|rough|tough|bad|long|hard|stressful|awful|terrible|crazy|day|week|night|was|wasn't|fault|your fault|not your fault|deserve|deserved|bit|having|had|been|lot|deadline|deadlines|tired|hungry|stress|there|back there|friends|friends again|peace|truce|name|names|idiot|stupid|useless|for that|things|some|how|spoke|talked|behaved|acted|reacted|wrote|person|nothing|personal|under|pressure|lack|of sleep|accept|hope|hard|feelings|time|upset|you|on|you didn't|honestly|genuinely|messages|message|last",
          neverAsked: true,
        },
        {
          says: [
            'sorry|soz|apologies|apologise|apologize|my bad|my mistake|my fault|oops|whoops|excuse|forgive|rude|ignore',
          ],
          beside:
            "bother|bothering|disturb|disturbing|trouble|troubling|interrupt|interrupting|annoy|annoying|bug|bugging|rude|swearing|shouting|snapping|earlier|before|last|message|messages|long|late|reply|delay|typo|typos|mistake|mistakes|confusion|english|spelling|bad|poor|good|great|best|wrong|chat|person|number|window|group|conversation|sent|sending|meant|pressed|clicked|button|language|caps|another|silly|question|questions|many|wasting|your time|tone|angry|upset|stressed|harsh|speak|speaking|wasn't|for you|late|early|text|texting|typing|hear|that|cat|kid|kids|toddler|pocket|phone|fat|fingers|swore|sworn|cursed|cursing|yelled|yelling|shouted|snapped|thumbs|sausage|pain|be a pain|being a pain|nuisance|such|again|bad day|day|long day|slow|mood|pest|hassle|wait|afk|away|distracted|got|earlier on|freaking out|tired|lost|new|clumsy|mistyped|misread|misunderstood|my own|lack|grammar|sent that",
          neverAsked: true,
        },
      ],
    },
    praise: {
      alone:
        "good bot|great bot|nice bot|clever bot|smart bot|best bot ever|good job|great job|nice job|well done|good work|great work|nice work|bravo|kudos|congrats to you|you rock|you're the best|youre the best|you are the best|ur the best|you're great|youre great|you are great|you're amazing|youre amazing|you are amazing|you're awesome|you are awesome|you're good|you are good|you're fast|you're quick|that was fast|that was quick|so fast|so quick|very fast|very quick|very nice|impressive|i'm impressed|im impressed|i am impressed|respect|you're smart|you are smart|you're clever|you are clever|clever|smart|genius|you're a star|youre a star|you are a star|you star|star|you're a legend|youre a legend|legend|you're a lifesaver|youre a lifesaver|lifesaver|life saver|you saved me|you saved my day|you made my day|you're so helpful|you are so helpful|you're very helpful|you are very helpful|so helpful|super helpful|really helpful|how nice|how kind|that's kind|thats kind|so kind|very kind|very kind of you|that's very kind|you're kind|you are kind|you're so kind|you're funny|you are funny|funny|sweet|so sweet|you're sweet|good one|nice one|well played|neat|handy|very handy|10 out of 10|10/10|five stars|5 stars|excellent service|great service|good service|perfect answer|great answer|nice answer|wow|wow great|wow nice|impressive stuff|not bad|not bad at all|pretty good|pretty cool",
      ways: [
        {
          says: [
            'the best|amazing|awesome|brilliant|great|excellent|fantastic|impressive|impressed|wonderful|clever|smart|genius|star|legend|lifesaver|life saver|saved|helpful|kind|sweet|nice|lovely|fast|quick|quicker|faster|easy|easier|handy|well done|good job|better|good|funny|rock|perfect|magic|champion|hero|gem|treasure|efficient|cool|superb',
            "you|you're|youre|u|ur|your|that|this|it|so|wow|bot|service|chat|desk|than|job|work|was|tool",
          ],
          beside:
            'bot|robot|chatbot|tool|service|chat|desk|system|thing|app|job|work|answer|answers|reply|response|help|than|hr|ringing|calling|phoning|emailing|waiting|asking|my boss|my manager|boss|manager|it|colleague|colleagues|life|day|ever|seen|used|kind|wow|best|world|making|being|actual|human|person|people|real|expected|i expected|hotline|phone|email|mail|intranet|google|most|smile|friendly|someone|anyone|half|morning',
          neverAsked: true,
        },
        {
          says: [
            'better|smarter|faster|quicker|clearer|nicer|friendlier|more helpful|more useful|politer',
            'than',
          ],
          beside:
            "you|you're|you are|this|that|it|actually|way|much|old|helpdesk|help desk|service desk|my|the|our|last|previous|humans|people|any|most|explained|explains|explain|accountant|manager|boss|colleagues|expected|thought|hotline|website|intranet|google|hr|doing|are|is|ever|before",
          neverAsked: true,
        },
        {
          says: [
            'friendly|polite|patient|pleasant|charming|adorable|delightful|efficient|useful|reliable|spot on|on fire|on point|precious',
            "you|you're|youre|u|this|that|it|what|machine|bot|robot|how|so|such|very",
          ],
          beside: 'machine|bot|robot|chat|desk|helper|assistant|thing|service|a|little',
          neverAsked: true,
        },
      ],
    },
    love: {
      alone:
        "i love you|love you|love u|luv u|i luv you|ily|i like you|i love this bot|i love this|i love it|do you love me|will you marry me|marry me|kiss|kisses|hug|hugs|big hug|big hugs|miss you|i miss you|i missed you|are you single|are you married|do you have a girlfriend|do you have a boyfriend|go out with me|date me|you're cute|you are cute|you're beautiful|you are beautiful|you're hot|be my friend|can we be friends|are you my friend|you're my friend|you are my best friend|my hero|sexy",
      ways: [
        {
          says: ['love|luv|adore|miss|marry|kiss|hug|hugs', 'you|u|bot|this|me'],
          beside: 'much|lots|loads|bot|robot|chat|service|desk|will|kisses|and',
        },
      ],
    },
    laugh: {
      alone:
        "lol|lool|lolol|lmao|lmfao|rofl|roflmao|haha|hahaha|hehe|hehehe|hihi|hoho|heh|ha|ha ha|hah|ahah|ahaha|ahahah|xd|xdd|kek|jaja|jajaja|mdr|ptdr|that's funny|thats funny|that is funny|so funny|very funny|funny|hilarious|just kidding|jk|kidding|i'm kidding|im kidding|only joking|just joking|i'm joking|im joking|joking|i was joking|it was a joke|that was a joke|good one haha|you made me laugh|made me laugh|haha nice|lol ok|lolz|hah|teehee|tee hee|lmaoo|i'm dying|im dying laughing|that made my day|that's hilarious|thats hilarious|hahaha good one",
    },
    bot: {
      alone:
        "who are you|what are you|who is this|who's this|whos this|who am i talking to|who am i speaking to|who am i chatting with|who is there|who's there|whos there|who is answering|who's answering|what is this|what's this|whats this|what is this number|what's your name|whats your name|what is your name|your name|do you have a name|how old are you|where are you|where are you from|where do you live|where are you based|are you real|are you a real person|are you for real|are you a person|are you a human|are you human|are you a man or a woman|are you a man|are you a woman|are you male or female|are you a boy or a girl|is this real|is this automated|is this automatic|is it automatic|are you automated|automated|do you sleep|do you eat|do you dream|do you have feelings|can you think|are you smart|are you intelligent|are you conscious|do you think|what do you do|what is your job|what's your job|introduce yourself|tell me about yourself|about you|a bot|a robot|bot|robot|ai|you're a bot|youre a bot|you are a bot|you're a robot|you are a robot|you're not human|you are not human|you're not real|only a bot|just a bot|only a robot|you sound like a machine|you sound like a robot|you sound like a bot|who do i thank|who do i thank are you a person",
      ways: [
        {
          says: [
            'how',
            'smart|clever|intelligent|old|good|advanced|big|tall|human|accurate|reliable',
            'are you|r u|are u',
          ],
          beside: 'actually|really|exactly|even|bot|robot|then|iq',
        },
        {
          says: [
            "do you|have you|do u|you|should i|can i|do i|what's|whats|what is|your|you got|got|can i call|should i call|shall i call",
            'name|names|nickname|call you|a name|face|body|brain|family|birthday|age|gender|iq|soul|feelings|emotions|favourite colour|parents|mum|surname|hobbies|hobby',
          ],
          beside: 'have|got|do|what|how|should|can|bot|robot|first|real|by the way|even|called|any|own|and',
        },
        {
          says: [
            'bot|robot|chatbot|machine|computer|ai|a i|artificial intelligence|artificial|chatgpt|chat gpt|gpt|copilot|siri|alexa|human|humans|human being|person|real|live|automated|automatic|automaton|algorithm|program|software|someone|somebody|people',
            "are you|r u|you are|you're|youre|am i|is this|is it|is that|are u|is there|this is|or|talking|speaking|chatting|texting|writing|dealing|typing|behind|answering|answers|replying|replies|who|only|just",
          ],
          beside:
            'who|what|whom|does|do|wait|talking|speaking|chatting|texting|writing|dealing|to|with|behind|answering|answers|replying|replies|typing|reading|real|actual|living|live|true|kind|sort|machine|computer|end|other|side|messages|message|me|a|an|or|not|hang on|tell|honest|honestly|question|human|person|people|robot|bot|chat|line|responses|reply|answer|desk|sound|sounds|like|seem|seems|look|thank|are you|feels like|feel|you|sure|swear|wonder|wondering|genuine|genuinely|actual|flesh|blood|recording|answering machine|just checking|before i start|hmm',
        },
      ],
    },
    maker: {
      alone:
        "who made you|who built you|who created you|who programmed you|who wrote you|who designed you|who developed you|who owns you|who runs you|who runs this|who is behind this|who's behind this|whos behind this|who is behind you|who's your boss|who is your boss|who do you work for|who do you belong to|who trained you|who is your creator|who's your creator|who is your maker|where do you come from|where do your answers come from|where do you get your answers|where do you get your information|how were you made|how do you know all this|who writes your answers|who writes the answers|who wrote this|who pays you|what company are you from|what company made you",
      ways: [
        {
          says: [
            'who|whose|which company|what company',
            'made|built|created|programmed|coded|designed|developed|trained|invented|owns|runs|operates|wrote|maintains|behind',
            'you|u|this|bot|chatbot|desk|robot',
          ],
          beside: 'bot|chatbot|desk|robot|thing|chat|company|tool|service|answers|is',
        },
      ],
    },
    languages: {
      alone: `${OTHERS}|what languages do you speak|which languages do you speak|what language do you speak|do you speak other languages|other languages|any other language|how many languages do you speak|do you speak english or french|guten tag|guten morgen|hallo guten tag|buenos dias|buenas tardes|buenas|buongiorno|buonasera|bom dia|boa tarde|ola|dzien dobry|merhaba|goedemorgen|espanol|castellano|deutsch|italiano|portugues|polski|habla espanol|hablas espanol|sprechen sie deutsch|parla italiano|fala portugues|no hablo ingles|i speak little english|my english not so good|my english is not so good|no english|not english|little english`,
      ways: [
        {
          says: [
            LANGUAGE_NAMES,
            'speak|speaks|speaking|understand|understands|write|type|text|talk|chat|answer|answers|reply|respond|know|read|use|ask|message',
            'you|u|we|i|in|which|what|anyone|bot',
          ],
          beside:
            'able|able to|what|which|how many|do|does|can|could|may|might|should|must|i|you|we|they|people|colleagues|other|others|another|also|too|as well|instead|or|and|only|right|different|fluent|fluently|with you|to you|questions|my question|my questions|a question|native|prefer|rather|possible|is it|it|be|if|okay|ok|is|little|bit|bad|poor|not so good|not good|so good|weak|english not so good|my|speak|please|good|maybe|of',
        },
        {
          says: [
            LANGUAGE_NAMES,
            'can you do|do you do|can we do|possible|is it possible|available|support|supported|supports|option|in|got|have',
          ],
          beside:
            'do|does|you|can|we|is|it|my english|english|not so good|bad|poor|weak|my|so|good|not|also|version|a|there|please|chat|this|bot|other|any|in|available|possible|or',
        },
      ],
    },
    confidential: {
      alone:
        "confidential|is this confidential|is it confidential|is this private|is it private|is this anonymous|is it anonymous|am i anonymous|anonymous|private|it's private|its private|is this secure|is it secure|is this safe|is it safe|is this secret|is this chat secure|is this recorded|is this being recorded|is this monitored|is this logged|are you recording this|are you spying on me|is big brother watching|who can read this|who reads this|who can see this|who sees this|who will see this|who will read this|who is reading this|who's gonna read this|whos gonna read this|who's going to read this|who gets this|who gets to see this|does my boss see this|does my manager see this|between us|between you and me|just between us|keep it between us|keep this between us|don't tell anyone|dont tell anyone|please don't tell anyone|don't tell my boss|don't tell my manager|what do you do with my data|what happens to my messages|what data do you keep|what do you store|what do you keep|what do you know about me|do you store my data|do you keep my data|do you save my messages|how long do you keep my data|how long do you keep this|how long do you keep my messages|is my data safe|is my data secure|are my messages private|can i trust you|can i talk freely|can i speak freely|can i tell you something in confidence|can i tell you a secret|can you keep a secret|will my boss see that|does my boss see that|does hr get a copy|are you recording all this|are you recording|is someone listening|are you listening in|is this being saved|is this saved|is this stored|do you remember what i write|do you remember me|who else is in this chat|can this be used against me|will this be used against me|will i get in trouble for this|can i get in trouble for this|off the record|is this off the record",
      ways: [
        {
          says: [
            'confidential|confidentially|confidentiality|private|privacy|secret|anonymous|anonymously|in confidence|recorded|monitored|logged|encrypted|safe|secure',
            'this|it|chat|conversation|conversations|message|messages|here|what i|write|writing|say|type|everything|you|stay|stays|remain|kept|talk|data',
          ],
          beside:
            'is|are|does|do|will|can|what|how|chat|conversation|conversations|message|messages|write|writing|written|say|saying|tell|telling|type|typing|send|sending|ask|asking|stay|stays|remain|remains|kept|keep|between|us|really|completely|hr|from|my|boss|manager|talk|talking|whatsapp|service|data|our|personal|discussion|question|questions|share|with',
        },
        {
          says: [
            'who|anyone|anybody|someone|somebody|manager|boss|supervisor|hr|employer|company|people|colleagues|team|else|they|team leader|line manager|it',
            'read|reads|reading|see|sees|seeing|look at|told about|you tell|tell anyone|tell them|know about|knows about|access|accesses|notified|informed|find out|monitor|monitors|check|checks|get my|gets|share|shared|pass on|forwarded|report|reported',
            'this|type|types|write|wrote|writing|say|said|chat|chats|conversation|conversations|message|messages|here|tell you|told you|text|texts|ask you|asked you|typed|send|sent you|discuss|i say',
          ],
          beside:
            'what|can|could|will|would|does|do|is|are|be|gonna|going|able|allowed|to|my|our|hr|line|team|leader|or|else|these|this|also|exactly|the|ever|that|i|about|with|by|in|it|there|there anyone|and|me|you|not|if|when|whatsapp|bot|desk|before|anything|first|copy|copies|a copy of|transcript|ever|afraid|worried|director|ceo|board|management|works council|union|hr get|that|it|stuff|all|here in',
        },
        {
          says: [
            'keep|keeps|kept|store|stores|stored|save|saves|saved|delete|deleted|record|recorded|share|shared|sell|pass on|log|logs',
            'data|messages|message|chat|chats|conversation|conversations|what i write|what i say|what i type|personal data',
            'do you|does this|are you|how long|what happens|is my|are my|will you|is this|are these|are our|where|is it|long',
          ],
          beside:
            'what|how|who|where|long|for|my|our|with|anyone|hr|manager|boss|is|are|personal|do|does|will|you|write|say|type|these|this|desk|bot|and|company|others|other people|being|there',
        },
        {
          says: [
            'copy|transcript|record|recording|stored|saved|store|save|logged|kept|tracked|tracking|monitored|monitoring|listening|spying',
            'this|that|it|type|write|say|chat|conversation|messages|everything|here|all|somewhere|anywhere',
            'does|do|is|are|will|who|gets|get|can',
          ],
          beside:
            'hr|boss|manager|management|company|employer|anyone|someone|who|a|of|what|all|somewhere|anywhere|these|everything|get|gets|receive|receives|being|by|for|how|long|my|copy|you|i|read|sent|chats|conversations',
        },
      ],
    },
    hours: {
      alone:
        "do you sleep|do you ever sleep|do you never sleep|do you work at night|are you always on|are you always here|are you always there|are you always online|24 7|are you 24 7|are you here 24 7|what are your hours|your hours|what are your opening hours|what hours are you open|what hours do you work|when are you available|when are you online|when are you here|are you open now|do you take breaks|do you get holidays|do you get days off|do you get a day off|do you ever rest|don't you sleep|don't you ever sleep",
      ways: [
        {
          says: [
            'can i|may i|could i|can we|should i|is it ok to|okay to|possible to',
            'write|message|text|reach you|ask|contact you|contact|chat|reach',
            'weekend|weekends|week end|saturday|saturdays|sunday|sundays|night|nights|at night|late|always|24 7|24 hours|all day|all night|all the time|all hours|round the clock|around the clock|day and night|holidays|bank holidays|public holidays|christmas|christmas day|easter|ever|never|evening|evenings|at this hour|at this time|this late|this early|so early|so late|after hours|out of hours|after 5|after 6|after five|after six|any time|anytime|nonstop|non stop|too|overnight|midnight|3am|2am|lunchtime|during lunch|in the middle of the night|every day|7 days|seven days',
          ],
          beside:
            'you|u|here|at|on|in|the|to|also|even|still|people|during|over|or|only|morning|in the morning|hours|office hours',
        },
        {
          says: [
            'you|u|ya|bot|robot|this bot|this chat|desk',
            'work|working|sleep|asleep|rest|on|open|online|available|awake|up|there|around|reachable|answer|reply|respond|off|close|closed|on duty|here|break|breaks|lunch|active|on call',
            'weekend|weekends|week end|saturday|saturdays|sunday|sundays|night|nights|at night|late|always|24 7|24 hours|all day|all night|all the time|all hours|round the clock|around the clock|day and night|holidays|bank holidays|public holidays|christmas|christmas day|easter|ever|never|evening|evenings|at this hour|at this time|this late|this early|so early|so late|after hours|out of hours|after 5|after 6|after five|after six|any time|anytime|nonstop|non stop|too|overnight|midnight|3am|2am|lunchtime|during lunch|in the middle of the night|every day|7 days|seven days',
          ],
          beside:
            'are|do|does|can|will|is|on|at|in|during|over|the|too|also|or|only|just|take|takes|have|get|wow|even|really|here|morning|in the morning|office hours|hours|week|days|a week|middle of|still|be|people|time|if i write|when|message|text|i|me|days a week',
        },
      ],
    },
    'own-language': {
      ways: [
        {
          says: [
            "don't understand|dont understand|do not understand|can't understand|don't speak|dont speak|do not speak|can't speak|cant speak|can't read|cant read|don't read|dont read|no good at|not good at|don't know|dont know|understand no|speak no|hardly speak|hardly understand|barely speak|barely understand|my|no|not",
            'french',
          ],
          beside:
            "any|much|well|word|words|a word of|single word|sorry|really|good|bad|poor|rusty|terrible|awful|zero|sadly|unfortunately|speak|know|understand|read|please|it's|why|in|you|answer|answering|me|this|is|i'm|im|am|at all|so good|very|doesn't exist|school|nothing|anything|that's|your",
          neverAsked: true,
        },
      ],
    },
    opinion: {
      alone:
        "what do you think|what do u think|what's your opinion|what is your opinion|your opinion|any advice|what do you advise|what would you do|what would you advise|what would you recommend|what do you recommend|what do you suggest|what would you suggest|what's your take|your thoughts|any thoughts|thoughts|do you agree|do you think so|which would you choose|which would you pick|which one would you choose|which one would you take|if you were me|do you think i should|is it a good idea|is that a good idea|good idea or not|what are your thoughts|be honest what would you do|honestly what would you do|so what would you do|what would you have done|would you do it|would you accept|would you say yes|can you advise me|advise me",
      ways: [
        {
          says: [
            'you|u|your|yours',
            'opinion|view|views|thoughts|take|advice|recommendation|recommend|suggest|advise|think of it|think of that|think of this|think about it|think about that|think about this|in my place|in my shoes|in my position|in my situation|if you were me|were me|personally|honest opinion|reckon|were in my',
          ],
          beside:
            "what|what's|whats|would|do|does|is|are|and|if|on|choose|pick|decide|handle|which|one|should|i|honestly|honest|place|shoes|position|personal|about|it|me|give|please|any|some|or|were|tell|can|could|have|got|as a bot|yourself|shoes",
        },
        {
          says: [
            'do you think|do u think|you think|you reckon',
            'should|good idea|bad idea|worth it|fair|normal|reasonable|okay|right',
          ],
          beside: "do|u|reckon|it|that|is|a|i|go for it|do it|ask|or not|or|that's|it's",
        },
      ],
    },
    birthday: {
      alone:
        "it's my birthday|its my birthday|my birthday|happy birthday to me|my birthday today|it's my bday|its my bday|bday girl|birthday girl|birthday boy|i'm the birthday girl|i'm the birthday boy",
      ways: [
        {
          says: ['birthday|bday|b day', "my|me|to me|i'm|im|i am|mine|turning|turn"],
          beside:
            "happy|today|tomorrow|it's|its|is|was|yesterday|guess|what|girl|boy|yay|hurray|week|big|3 0|4 0|30|40|50|60|20|25|35|45|55|years|old|nobody|noone|no one|everyone|remembered|forgot|wish|wishing|guess what|this week|at work|finally|party|cake|weekend|on|monday|sunday",
          neverAsked: true,
        },
      ],
    },
    weather: {
      alone:
        "what's the weather|whats the weather|what's the weather like|whats the weather like|how's the weather|hows the weather|how is the weather|what is the weather|weather|the weather|will it rain|is it raining|is it cold|is it hot|is it sunny|is it snowing|is it cold outside|is it hot outside|nice weather|lovely weather|what time is it|what's the time|whats the time|what day is it|what day is it today|what date is it|what's the date|whats the date today|what is the date today|what's today's date",
      ways: [
        {
          says: [
            'weather|rain|rains|raining|pouring|pissing down|chucking it down|bucketing|drizzle|drizzling|sunny|sunshine|snow|snowing|heatwave|heat wave|scorcher|boiling|scorching|roasting|sweltering|melting|freezing|foggy|windy|storm|stormy|thunder|hot|cold|warm|grey|sun|humid|icy|chilly|gorgeous',
            "what a|outside|out there|today|tonight|this morning|day|weather|again|it's|its|cats and dogs|is it|looks like|at last|finally|wow|phew|blimey|lovely|such|down|isn't it|innit",
          ],
          beside:
            'brr|brrr|absolutely|proper|so|very|really|bloody|nice|lovely|awful|terrible|horrible|miserable|gorgeous|beautiful|glorious|degrees|30|35|40|like|summer|winter|july|november|june|britain|manchester|lyon|paris|here|where you are|too|eh|stop|stopped|all day|all week|week|morning|evening|bit|need|ice cream|barbecue|weather|umbrella|forgot|my|wish|could|be|beach|park|sat|sit|in the sun|hate|love|this|of course|going|forecast|soaked|got',
          neverAsked: true,
        },
        {
          says: ['weather|rain|raining|sunny|snow|snowing|sunshine'],
          beside:
            'what|how|will|is|like|today|tomorrow|weekend|outside|over there|nice|lovely|awful|terrible|bad|cold|hot|warm|in paris|in lyon|in manchester|forecast|going|it|tonight|week|this|there|where you are',
        },
      ],
    },
    sport: {
      alone:
        "come on england|come on you reds|go team|what a match|what a game|what a goal|did you see the match|did you see the game|did you watch the match|did you watch the game|who won|who's gonna win|who won the match|who do you support|what team do you support|it's coming home|its coming home|coming home its coming home|come on lads|come on you spurs|come on city",
      ways: [
        {
          says: [
            'match|game|goal|football|footie|footy|soccer|rugby|cricket|world cup|euros|premier league|champions league|final|wimbledon|olympics|the ashes|six nations|penalty|penalties|marathon|f1|grand prix|united|arsenal|liverpool|chelsea|city|tottenham|spurs|england|france|psg|om',
          ],
          beside:
            "did|you|see|saw|watch|watching|watched|last night|yesterday|tonight|what|who|won|wins|win|winning|lost|lose|going|will|gonna|final|cup|score|hey|support|team|fan|like|do|great|amazing|crazy|brilliant|terrible|awful|weekend|sunday|saturday|on|is|was|come on|up the|go|goal|coming home|it's|mate|exciting|night|nil|stop|talk|talking|think|best",
        },
      ],
    },
    joke: {
      alone:
        "tell me a joke|tell me another joke|tell us a joke|a joke|joke|joke please|another joke|make me laugh|say something funny|do you know a joke|do you know any jokes|know any jokes|got any jokes|can you tell me a joke|can you tell jokes|can you joke|sing|sing a song|sing me a song|sing for me|tell me a story|tell me a secret|tell me a fun fact|fun fact|surprise me|entertain me|i'm bored|im bored|i am bored|bored|let's play a game|play a game|let's play|do something|say something|say hello|dance|rap|write me a poem|tell me a poem|what's the meaning of life|what is the meaning of life|meaning of life|what is love|do you like football|who will win|flip a coin|roll a dice|are you hungry|you must be hungry|are you tired|what's your favourite colour|what is your favourite colour|what's your favorite color|chicken or egg|can you dance|can you sing|do you have a sense of humour|can you get me a pay rise|can you give me a raise|can you make me coffee|can you make coffee|bring me a coffee|get me a coffee|tell me something funny|tell me something|tell us something funny|make us laugh|cheer me up|something funny please",
      ways: [
        {
          says: ['joke|jokes|riddle|funny story', 'tell|know|another|hear|make|got|give|please|can you'],
          beside: 'us|any|good|do|can|you|could|funny|today|please|hear|some',
        },
      ],
    },
    waiting: {
      alone:
        "wait|wait wait|wait a minute|wait a min|wait a sec|wait a second|wait a moment|wait a bit|wait please|please wait|just wait|hold on|hold on a sec|hold on a second|hold on a minute|hold on please|hang on|hang on a sec|hang on a minute|hang on a second|hang on a bit|one moment|one moment please|one sec|one second|one minute|one min|1 min|1 sec|1 minute|1 second|2 min|2 mins|2 secs|2 minutes|two minutes|two mins|two secs|5 min|5 mins|5 minutes|five minutes|10 minutes|just a moment|just a minute|just a sec|just a second|a moment|a moment please|a sec|a minute|a second please|sec|give me a minute|give me a sec|give me a second|give me a moment|give me 5 minutes|give me two minutes|bear with me|bear with me a moment|brb|be right back|i'll be right back|ill be right back|back in a minute|back in a sec|back in 5|afk|gtg brb|not yet|later|i'll be back|ill be back|i'll get back to you|ill get back to you|i'll come back later|ill come back later|i'll come back to you|i'll write later|i'll do it later|talk later|i'll check|ill check|let me check|let me see|let me look|let me think|let me think about it|i'll think about it|ill think about it|i need to think|i need to think about it|i need to check|i have to check|checking|looking|looking for it|let me find it|let me get it|let me ask|let me ask my wife|let me ask my husband|phone ringing|someone's at the door|in a meeting|i'm in a meeting|im in a meeting|i'm driving|im driving|i'm busy|im busy|i am busy|can't talk now|cant talk now|take your time|no rush|no hurry|whenever|whenever you can|leave it for now|bear with|just a tick|half a tick|two ticks|two shakes|gimme a sec|gimme a minute|gimme a moment|gimme a min|moment|moment please|one tick|hold your horses|hold the line|one mo|half a mo|almost there|nearly there|getting it now|searching|umm|hmm let me see|let me get back to you|i'll let you know|ill let you know",
      ways: [
        {
          says: [
            "wait|hold on|hang on|one moment|one sec|one second|one minute|a moment|a sec|a second|a minute|a min|moment|brb|be right back|right back|bear with me|let me check|let me see|let me look|let me think|let me find|let me get|let me ask|i'll check|ill check|need to check|have to check|get back to you|come back later|think about it|back in",
          ],
          beside:
            'please|check|look|see|find|get|fetch|grab|search|ask|think|first|my|the|calendar|diary|agenda|planner|schedule|papers|paperwork|bag|drawer|desk|card|badge|phone|glasses|wife|husband|boss|manager|colleague|someone|it|up|for|a|few|couple|of|minutes|minute|min|mins|sec|secs|seconds|moment|hour|bit|while|later|soon|2|3|5|10|15|two|three|five|ten|door|call|phone|coffee|tea|someone|calling|doorbell|quickly|real quick|quick|where|what|dates|date|number|name|when|with|email|emails|mail|mailbox|notes|screen|laptop',
          neverAsked: true,
        },
      ],
    },
    misdirected: {
      ways: [
        {
          says: [
            'oops|whoops|woops|oh no|sorry|omg|damn',
            'for|to|for the|to the',
            PEOPLE,
            'was|is|thats|that|message|text|sent|meant|this',
          ],
          beside:
            'my|the|a|that|this|message|text|sent|meant|instead|not|you|lol|group|chat|embarrassing|ignore|please',
          neverAsked: true,
        },
        {
          says: [
            "wrong chat|wrong person|wrong number|wrong window|wrong group|wrong conversation|wrong thread|wrong recipient|wrong contact|wrong one|wrong place|wrong app|meant for|meant to go to|meant to send|was for|wasn't for you|was not for you|wasn't for you|weren't for you|wasn't meant for|not meant for|not for you|sent by mistake|sent by accident|by mistake|by accident|pocket typed|pocket text|butt dial|pocket dial|supposed to go to|intended for|sent to you instead",
          ],
          beside: `oops|whoops|woops|shit|damn|omg|god|wrong|chat|message|messages|text|sent|sending|send|that|this|those|you|please|ignore|ignoring|delete|disregard|forget|sorry|my bad|another|other|group|someone else|somebody else|else|pressed|meant|was|it|last|one|embarrassing|how embarrassing|never mind|not you|awkward|nevermind|about|again|apologies|kids|family|mistake|accident|phone|pocket|who|whose|is|${PEOPLE}`,
          neverAsked: true,
        },
      ],
    },
    solved: {
      alone:
        "all done|it works|it works now|works|works now|that works|it worked|that worked|working now|it's working|its working|it's working now|solved|sorted|all sorted|fixed|problem solved|resolved|found it|i found it|that answers it|that answers my question|question answered|yay it works|job done|case closed|all good now|never mind found it|nvm found it",
      ways: [
        {
          says: [
            "sorted|all sorted|solved|fixed|resolved|found it|found out|figured it out|worked it out|got it working|works now|working now|it works|it worked|it's working|its working|problem solved|found the answer|got my answer|got the answer|have my answer|got what i needed|found what i needed|found it myself|answered my question|managed it|managed to|did the trick|all good now|all done|all fixed|it's done|no longer needed|don't need it anymore|dont need it anymore|back up and running|up and running|took care of it|taken care of|a colleague helped|someone helped|colleague told me|got through",
          ],
          beside:
            "oh wait|wait|hang on|voilà|voila|never mind|nevermind|nvm|don't worry|dont worry|no worries|thanks|it's|its|all|now|myself|already|problem|issue|thing|rang|called|them|they|he|she|someone|colleague|helped|told|in the end|end|finally|actually|looks|forget it|can close|close|question|whole|good|great|in|by|itself|somehow|magically|managed|do|fix|phew|happy|list|no need|list then|ignore|ok|cool|legend|legends|bringing|one up|you",
          neverAsked: true,
        },
      ],
    },
    stop: {
      alone:
        "stop|stop it|stop that|stop this|stop now|stop please|please stop|stop all|stopall|stop messaging me|stop writing to me|stop writing|stop texting me|stop sending me messages|stop sending messages|stop contacting me|don't write to me|dont write to me|don't contact me|leave me alone|unsubscribe|unsubscribe me|opt out|remove me|remove me from the list|quit|exit|end|end chat|end the chat|end conversation|end this conversation|end this chat|stop the conversation|stop chatting|cancel|cancel it|cancel that|cancel everything|cancel all|abort|never mind|nevermind|forget it|forget about it|forget that|drop it|leave it|let it go|reset|restart|start over|start again|back|go back|close|close chat|enough of this|i changed my mind|changed my mind|stop stop",
    },
    test: {
      alone:
        'test|tests|testing|test test|just testing|just a test|this is a test|a test|only a test|testing testing|test 1 2 3|test 123|testing 123|testing 1 2 3|test one two three|testing one two three|1 2 3 test|123 test|test message|test msg|test1|test2|ignore this is a test|check|check check|mic check|hello test|demo|asdf|asdfg|asdfgh|asdfghjkl|qwerty|qwertyuiop|azerty|azertyuiop|abc|abcd|xyz|foo|foo bar|bla|blah|bla bla|blah blah|blabla|blah blah blah|dfgh|jkl|zzz',
    },
    help: {
      alone:
        "help|help me|help please|help help|help menu|menu|main menu|the menu|info|information|commands|command|topics|topic|options|list|list of topics|show me the topics|show topics|show menu|show me the menu|show me what you can do|what can you do|what can u do|what can you do for me|what do you know|what do you know about|what can i ask|what can i ask you|what can i ask here|what can i ask about|what can i do here|what can i write|what should i ask|what should i write|what can you help me with|what can you help with|what could you help me with|what do you help with|what do you offer|what are you for|what are you good for|what is this for|what's this for|whats this for|how can you help|how can you help me|how could you help me|how can i use this|how do i use this|how do i use you|how does this work|how does it work|how does this bot work|how does this chat work|how do you work|how to use|how to use this|instructions|what topics|what topics do you know|what topics do you cover|what subjects do you know|which topics|what else can you do|what else do you know|what else can i ask|what kind of questions|what kind of questions can i ask|what questions can i ask|give me examples|give me an example|examples|what now|where do i start|i don't know what to ask|i dont know what to ask|what are my options|what are the options|can you do anything|can you do anything else|what can you actually do|so what can you actually do|what can you really do|what do you actually do|what exactly can you do|what is it you do|what are you able to do|what are you able to help with|what services do you offer|how do you help|how may you help me|can you do anything useful|what's possible here|what is possible here",
    },
    'good-news': {
      alone:
        "can't wait for the weekend|cant wait for the weekend|roll on friday|roll on the weekend|weekend here i come|holiday mode|holiday mode on|thank god it's friday|thank god its friday|friday at last|friday finally|almost weekend|nearly weekend|almost friday|nearly friday|happy days|guess who's on holiday|payday|payday at last|payday finally|it's payday|it's friday|its friday|it's friday yay",
      ways: [
        {
          says: [
            "can't wait|cant wait|yay|yayy|woohoo|woo hoo|hurray|hooray|whoop whoop|yippee|finally|at last|so excited|so happy|happy to be|great news|good news|roll on|bring on|almost|nearly|looking forward|excited|at long last|guess what|bliss",
            "off to|weekend|friday|holiday|holidays|vacation|christmas|summer|sun|sunshine|beach|bank holiday|long weekend|home time|hometime|went great|went well|went really well|passed|got the job|i won|we won|payday|promotion|promoted|snow day|baby is here|it's a girl|it's a boy|engaged|married|a dad|a mum|grandma|grandad|new car|demo|exam|interview",
          ],
          beside:
            "only|till|til|until|sleeps|day|days|off to|go|for|my|our|the|is|are|here|coming|starts|start|tomorrow|tonight|today|in|on|next week|next|week|two|weeks|three|days|2|3|to|a|going|off|we're|off to|at|spain|from|soon|time|just|got|great|amazing|well|the beach|it's|time|exam|test|driving|so|really|mode|have|it|been|this|yet|be|new|girl|boy|btw|presentation|meeting|went",
          neverAsked: true,
        },
        {
          says: [
            'demo|presentation|interview|exam|test|meeting|pitch|driving test|first day',
            'went great|went well|went really well|went brilliantly|went fine|was a success|was great|went amazing|went perfectly|went smoothly|passed',
          ],
          beside: 'my|the|our|client|btw|today|yesterday|thanks to you|you|helped|so|really|it',
          neverAsked: true,
        },
      ],
    },
    goodbye: {
      alone:
        "bye|byee|bye bye|byebye|bye now|bye for now|goodbye|good bye|ok bye|see you|see ya|see u|cu|cya|c u|see you later|see ya later|see you soon|see u soon|see you tomorrow|see you tmrw|see you tomorow|see you tmw|see u tomorrow|see you monday|see you on monday|see you next week|see you around|see you next time|see you then|until next time|till next time|later|laters|l8r|later then|talk later|talk to you later|talk to you soon|ttyl|ttys|speak soon|speak later|catch you later|have a good day|have a nice day|have a great day|have a lovely day|have a good one|have a nice one|have a great one|have a good weekend|have a nice weekend|have a great weekend|have a lovely weekend|have a good evening|have a nice evening|have a great evening|have a good night|have a good rest of the day|have a good rest of your day|have a good holiday|enjoy your day|enjoy your weekend|enjoy your evening|enjoy the weekend|enjoy|good night|goodnight|night|nite|night night|nighty night|gn|sleep well|sweet dreams|take care|take care of yourself|farewell|so long|cheerio|ta ra|tata|toodles|over and out|ciao|au revoir|adios|hasta la vista|sayonara|i'm off|im off|i am off|i'm off now|right i'm off|i have to go|i've got to go|i got to go|gotta go|got to go|gtg|g2g|must go|must dash|need to go|i need to go|i'm leaving now|time to go|back to work|off to work|off to bed|off to lunch|off home|signing off|that's me bye|peace|peace out|that's all have a good one|gotta run|got to run|have to run|must run|need to run|i have to run|i've got to run|gotta run bye|gotta dash|see you tomorrow i guess|until tomorrow|till tomorrow|until monday|have a good trip|good weekend|nice weekend|lovely weekend|nice evening|nice day|good rest|until then|till then",
      ways: [
        {
          says: [
            "bye|goodbye|see you|see ya|see u|catch you|talk to you|have a good|have a nice|have a great|have a lovely|have a wonderful|have a fab|enjoy your|enjoy the|good night|night|take care|i'm off|im off|got to go|gotta go|have to go|need to go|must go|off to|laters|later|speak soon",
          ],
          beside:
            "monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tmrw|tmw|soon|later|next|week|weekend|day|one|evening|afternoon|morning|night|rest|holiday|holidays|break|time|back|work|home|lunch|bed|meeting|bye|good|nice|great|lovely|safe|trip|now|to|bus|train|go|around|then|on|care|everyone|kids|guess|i guess|all|that's all|thats all|run|dash|fab|super|relaxing|great|restful|amazing|sunday|saturday|fine|pleasant|you all|everybody|a good one|wonderful|lots|home now",
          neverAsked: true,
        },
      ],
    },
    wishes: {
      alone:
        "happy new year|merry christmas|merry xmas|happy christmas|happy xmas|happy holidays|season's greetings|seasons greetings|happy easter|happy halloween|happy thanksgiving|happy diwali|eid mubarak|ramadan mubarak|ramadan kareem|happy eid|happy hanukkah|happy birthday|happy friday|happy monday|happy weekend|happy days|tgif|congratulations|congrats|good luck|best of luck|get well soon|enjoy your meal|bon appetit|enjoy your lunch|my condolences|condolences|deepest condolences|my deepest condolences|sincere condolences|sorry for your loss|i'm sorry for your loss|all the best to you|same to you|you too|to you too|you as well|likewise|same to you too|and you too|right back at you|cheers to that|welcome|welcome back|welcome aboard|bless you|safe travels|safe trip|sending love|sending hugs|thoughts and prayers",
      ways: [
        {
          says: [
            'happy|merry|mubarak|congratulations|congrats|condolences|good luck|best wishes|all the best',
          ],
          beside:
            'new|year|christmas|xmas|easter|holidays|holiday|birthday|friday|eid|diwali|weekend|halloween|eve|belated|wish|wishing|wishes|bot|your|in advance|family|deepest|sincere|sincerest|heartfelt|love|best|next|coming|whole|team|everyone|everybody|whole team|all|everything|rest|you lot|season|lovely|very|nice|good|great|people|folks|to the whole team|with everything|future',
          neverAsked: true,
        },
      ],
    },
  },
};
