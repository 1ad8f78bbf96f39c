/** Words that help to tell names from other words; all without accents, in lower case. */

const wordsOf = (words: string) => new Set(words.trim().split(/\s+/));

/** With a capital and yet no names. */
export const NEVER_NAMES = wordsOf(`
  monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche
  january february march april june july august september october november december
  janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
  english french anglais francais christmas noel easter paques internet intranet wifi wi-fi email whatsapp excel
  outlook teams word windows office vpn hr it rtt cdi cdd pc usb pdf cv drh rh cse faq ok id pin tv mac
`);

/** After "I'm" or "je suis": what people are, rather than who. */
export const OFTEN_SAID_OF_ONESELF = wordsOf(`
  sick ill unwell late lost stuck sorry sure unsure afraid pregnant new tired worried confused curious ready done
  back home abroad away here there now still already also not never always currently really very too so only
  looking trying going working wondering asking having leaving moving starting getting waiting using travelling
  allowed entitled required supposed meant able unable eligible due paid owed employed hired married divorced
  retired injured disabled single absent remote part-time full-time freelance temporary permanent external
  an a the intern trainee apprentice student manager employee contractor consultant developer engineer parent
  mother father carer driver seller teacher nurse assistant director
  malade enceinte absent absente retard perdu perdue bloque bloquee desole desolee sur sure nouveau nouvelle
  nouvel stagiaire alternant alternante apprenti apprentie salarie salariee cadre employe employee etudiant
  etudiante parent papa maman pere mere manager responsable chef cheffe prestataire consultant consultante
  developpeur developpeuse ingenieur ingenieure interimaire marie mariee pacse pacsee celibataire divorce divorcee
  embauche embauchee paye payee arrive arrivee parti partie oblige obligee cense censee autorise autorisee
  fatigue fatiguee inquiet inquiete pret prete blesse blessee handicape handicapee retraite retraitee toujours
  actuellement deja encore vraiment tres trop bien mal ici la chez depuis pendant
  who what when where why how approves approve signs sign says said wants asked told refuses refused must needs
  qui quand comment pourquoi approuve valide signe refuse veut dit demande
`);
OFTEN_SAID_OF_ONESELF.delete('marie');

/** Names that are no other word: these count in lower case and wherever they stand. */
export const COMMON_FIRST_NAMES = wordsOf(`
  marie jean-pierre camille nathalie isabelle sophie julie celine sandrine aurelie stephanie emilie caroline
  valerie virginie melanie laetitia delphine laura lea manon chloe emma ines jade louise alice juliette charlotte
  nicolas julien thomas sebastien guillaume alexandre david romain vincent philippe christophe laurent olivier
  francois jerome thierry patrick michel alain jacques bernard gerard pascal frederic maxime antoine mathieu
  matthieu quentin hugo lucas nathan theo benjamin kevin anthony jeremy cedric fabien arnaud xavier yann
  john james robert michael william richard charles joseph daniel matthew andrew paul joshua kenneth george
  edward brian ronald timothy jason jeffrey ryan jacob gary eric jonathan stephen larry scott brandon samuel
  gregory alexander raymond dennis peter henry adam douglas zachary walter kyle ethan noah oliver liam
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa margaret sandra ashley
  kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon cynthia kathleen amy angela
  anna pamela nicole samantha katherine christine helen rachel carolyn janet catherine maria heather diane olivia
  mohamed mohammed ahmed fatima karim amina yasmine samir omar ali youssef aicha khadija mehdi nadia leila rachid
`);
