/** What people say around their name, and what shows that an answer is none; all as `said` writes it. */

function table(phrases: string): ReadonlySet<string> {
  return new Set(phrases.split('|'));
}

/** Before a name. */
export const LEADS = table(
  'ok|okay|yes|yeah|oui|ouais|hi|hello|hey|bonjour|bonsoir|salut|alors|donc|bah|euh|erm|um|ok it s|sure|voila|c bon|c est bon|of course|no problem|no worries|with pleasure|certainly|please use|bien sur|avec plaisir|volontiers|pas de souci|pas de probleme|tenez|' +
    'it s|its|it is|this is|that s|here is|i m|i am|im|my name is|my name s|my names|my full name is|my real name is|my name|name is|name s|the name is|the name s|full name|my full name|name|call me|i m called|i am called|you can call me|they call me|' +
    'his name is|his name s|her name is|her name s|their name is|he s called|she s called|its for|you can put|you can write|put|please put|just put|put down|write|please write|use|' +
    'je m appelle|je mappelle|jm appelle|j m appelle|je me nomme|moi c est|moi c|moi|c est|moi je suis|ici|mon nom est|mon nom c est|mon nom complet est|mon nom complet c est|mon nom complet|mon nom et prenom|nom et prenom|nom prenom|mon nom|le nom est|le nom c est|nom|nom complet|je suis|vous pouvez mettre|vous pouvez noter|tu peux mettre|mettez|mets|mettre|notez|note|ecrivez|inscrivez|on m appelle|appelez moi|il s appelle|elle s appelle|son nom est|son nom c est|son nom',
);

/** Words of names, too: said before a name only where a comma or another lead follows. */
export const WEAK_LEADS = table('so|well|an|ben');

/** Behind a name. */
export const TAILS = table(
  'please|pls|plz|if you please|thanks|thank you|thx|many thanks|is my name|is the name|speaking|here|svp|stp|s il vous plait|s il te plait|je vous prie|merci|merci a vous|merci bien|merci beaucoup|merci d avance|a l appareil|au telephone|c est mon nom|c est moi',
);

/** With these begins what is no longer the name: where somebody works, how it is written. */
export const ENDINGS = table(
  'from|at|in|with|of the|who|its|it s|it is|and my|and i|and it s|my number|my badge|my id|my employee|my staff|mon matricule|mon numero|ma carte|et mon|et ma|et je|je travaille|du service|du departement|de la direction|du bureau|chez|avec|au service|a la|a l|matricule|employee|staff|badge|number|numero|id|for|pour',
);

/** Departments, behind "de la" and the like, which stand in names as well. */
export const DEPARTMENTS = table(
  'compta|comptabilite|accueil|logistique|production|direction|paie|paye|rh|it|informatique|entrepot|magasin|usine|caisse|vente|ventes|communication|com|marketing|securite|maintenance|qualite|recherche|reception|cuisine|cantine|finance|juridique|formation|equipe|nuit',
);

/** Small words within names. */
export const PARTICLES = table(
  'de|la|le|les|du|des|d|l|da|das|do|dos|di|del|della|van|von|vom|zu|der|den|het|ter|ten|te|el|al|ul|bin|ben|bint|ibn|abu|y|e|i|st|saint|sainte|mac|mc|af|av|o|n|ould|mint',
);

/** Common words that are also whole names. */
export const NAMES_TOO = table(
  'will may april june august avril noel rose grace mark art jan sam tom dom guy pascal pascale joy hope faith dawn summer autumn son an so do bob rob bill sue pat dimanche dominique prudence aime desire constant clement modeste fidele'.replaceAll(
    ' ',
    '|',
  ),
);

/** Ordinary words that are given names: with capitals and another word behind or before them, they are one. */
export const GIVEN_NAMES = table(
  'april may june august summer autumn dawn sunny happy grace hope faith joy mercy charity patience blessing precious goodness favour prince parfait bienvenu bienvenue merveille gloire fortune prospere avril noel juste constant clement modeste fidele desire aime prudence rose dimanche toussaint dieudonne aimee'.replaceAll(
    ' ',
    '|',
  ),
);

/** Small words that stay small in a name that was typed small. */
export const SMALL_PARTICLES = table(
  'de|du|des|d|la|l|van|von|vom|zu|zur|der|den|ter|ten|del|della|los|las|dos|das|y|e|al|af|av|bin|bint|ibn',
);

/** In a sentence, never in a name, but with a capital behind another part of one. */
export const SENTENCE_WORDS = table(
  (
    'ur i me my you your he she we us our they them it this that these those what why how who where when which whose is are was were am be been not no dont don t cant doesnt ' +
    'need want have has had can could would should cancel stop please if for with about because but and or to the on at from by as than already same last later wait sure give tell say said know think ' +
    'je j me m moi tu vous votre vos il elle nous notre on c ce cet cette ca cela est suis es sont ai as avez a ete quoi pourquoi comment qui ou quand quel quelle que qu pas ne plus jamais non oui ' +
    'sais veux voudrais peux pouvez besoin envie svp pour avec sur sous dans par sans mais et mon ma mes mais ton ta ses leur au aux en deja meme comme derniere dernier fois voir dire dit une un'
  ).replaceAll(' ', '|'),
);

/** No names, alone or in small letters. */
export const COMMON_WORDS = table(
  (
    'ugh argh oops oups pff pfff mince zut aie ouch hmph wow yikes flute hein hmm hum euh bof lol mdr ptdr haha hihi xd omg wtf idk dunno jsp jpp brb nope none nothing rien aucun personne nobody anonymous anonyme test testing azerty qwerty asdf abc xxx ' +
    'fuck fucking fucker shit bullshit stupid idiot idiots moron dumb bastard asshole bitch crap damn con cons connard connards connasse merde putain salope salaud nul nuls nulle imbecile imbeciles abruti abrutis debile debiles bande gueule ' +
    'one two three four five six seven eight nine ten twelve several some both deux trois quatre cinq sept huit neuf dix douze plusieurs quelques needing wanting looking asking writing trying calling ' +
    'later tomorrow today now soon never again back demain bientot maintenant tard apres plus morning afternoon evening night matin soir ' +
    'name nom prenom surname lastname firstname badge card carte number numero matricule id login email mail address adresse phone telephone date dates day days jour jours reason motif raison comment purpose ' +
    'leave holiday holidays vacation conge conges vacances rtt absence sick maladie request requests demande demandes certificate certificat attestation letter lettre document documents paper papier work travail job salary salaire payslip paie bulletin contract contrat laptop ordinateur screen ecran equipment materiel help aide info question questions problem probleme answer reponse ' +
    'business colleague colleagues collegue collegues manager boss chef patron director directeur hr rh landlord proprietaire bailleur bank banque visa loan credit pret mortgage husband wife mother father mum mom mummy mommy dad daddy maman papa mari femme mere pere enfant child friend ami amie ' +
    'check checking look looking moment instant second seconde seconds minute minutes sec min patience attends attendez attente ' +
    'see shut up bot robot idea idee urgent asap secret private prive perso personnel complicated complique dossier logement appartement maison location rent house flat housing apartment school ecole universite university embassy ambassade consulat prefecture mairie caf impots tax assurance insurance espece habitude usual unknown inconnu inconnue ' +
    'good bad ok okay fine great cool super bien mal vrai faux true false right wrong correct'
  ).replaceAll(' ', '|'),
);
