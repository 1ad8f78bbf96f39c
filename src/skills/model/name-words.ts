/** Words that help to tell names from other words; all without accents, in lower case. */

const wordsOf = (words: string) => new Set(words.trim().split(/\s+/));

/** With a capital and yet no names. */
export const NEVER_NAMES = wordsOf(`
  monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche
  january february march april june july august september october november december
  janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
  english french anglais francais christmas noel easter paques internet intranet wifi wi-fi email whatsapp excel
  outlook teams word windows office vpn hr it rtt cdi cdd pc usb pdf cv drh rh cse faq ok id pin tv mac
  iban bic rib ssn nir nino sms gps tva vat cpam cpf mfa otp sso erp crm url hdmi sim nda kpi asap pto al ssp
  ask tell call contact email write send book reset give let see meet inform remind dear best kind regards thanks
  demandez dites appelez contactez ecrivez envoyez reservez donnez voyez prevenez rappelez cordialement merci
  france spain italy germany portugal belgium switzerland england ireland scotland wales europe america morocco
  tunisia algeria canada espagne italie allemagne belgique suisse angleterre irlande ecosse maroc tunisie algerie
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
  called named appelle appelles ne nee born speaking writing urgent free busy happy quoi urgence impossible possible
  normal lequel laquelle vrai faux important back asap later tomorrow today tonight if about regarding please
  reached resigned joined sent left got does has had will would can could should may might takes took gets keeps
  arrive part revient travaille prend doit peut va voudrait souhaite aimerait habite
`);
OFTEN_SAID_OF_ONESELF.delete('marie');

/** Names that are no other word: these count in lower case and wherever they stand. */
export const COMMON_FIRST_NAMES = wordsOf(`
  marie jean-pierre jean-luc jean-paul camille nathalie isabelle sophie julie celine sandrine aurelie stephanie
  emilie caroline valerie virginie melanie laetitia delphine laura lea manon chloe emma ines jade louise alice
  juliette charlotte anais pauline mathilde clemence elodie audrey coralie margaux oceane justine lucie helene
  veronique monique brigitte sylvie corinne francoise jacqueline martine chantal danielle josiane muriel solene
  maelle elise adele zoe nina lina lola eloise gwenaelle ludivine severine beatrice claire agathe apolline
  nicolas julien thomas sebastien guillaume alexandre david romain vincent philippe christophe laurent olivier
  francois jerome thierry patrick michel alain jacques bernard gerard pascal frederic maxime antoine mathieu
  matthieu quentin hugo lucas nathan theo benjamin kevin anthony jeremy cedric fabien arnaud xavier yann noe
  clement florian baptiste valentin adrien damien gregory ludovic mickael stephane emmanuel etienne raphael
  gabriel jules leo louis paul enzo tom ethan axel sacha timothee yannick gilles herve didier serge christian
  john james robert michael william richard charles joseph daniel matthew andrew joshua kenneth george
  edward brian ronald timothy jason jeffrey ryan jacob gary eric jonathan stephen larry scott brandon samuel
  alexander raymond dennis peter henry adam douglas zachary walter kyle noah oliver liam steven
  steve simon neil nigel graham stuart keith ian colin alan trevor gareth rhys callum connor declan sean patrik
  tim jim joe mike dave chris ben sam alex luke jake josh matt andy tony harry arthur oscar freddie archie
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa margaret sandra ashley
  kimberly emily donna michelle carol amanda melissa deborah rebecca sharon cynthia kathleen amy angela
  anna pamela nicole samantha katherine christine helen rachel carolyn janet catherine maria heather diane olivia
  kate katie lucy hannah megan chelsea lauren bethany zara fiona gemma nicola tracy julia kerry siobhan aoife
  jane anne ann ruth judith sally gillian lesley hilary eleanor isla ella mia sophia isabella evelyn abigail
  mohamed mohammed muhammad ahmed fatima karim amina yasmine samir omar ali youssef aicha khadija mehdi nadia leila
  rachid aya hassan hussein ibrahim mustafa bilal hamza ayoub amine nabil tarek walid sofiane malika samira naima
  zineb salma imane houda asma meryem soraya farid fouad hicham khalid abdel abdoulaye mamadou moussa ousmane
  fatou aminata awa mariama adama cheikh ibrahima oumar seydou aissatou kofi kwame chidi ngozi amara chinedu
  priya raj rahul anil sanjay deepak arjun rohan neha pooja anjali kavita sunita vikram ravi krishna lakshmi
  wei ming hiroshi yuki kenji sakura mei minh linh nguyen tran
  carlos juan jose luis miguel pedro javier diego sofia carmen lucia pablo alvaro fernando joao tiago ana ines
  giulia marco luca francesco giovanni matteo chiara paolo alessandro olga ivan dmitri natasha svetlana igor
  piotr agnieszka katarzyna tomasz pawel malgorzata lars sven ingrid astrid bjorn klaus hans jurgen wolfgang
`);
