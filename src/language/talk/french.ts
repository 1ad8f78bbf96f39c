/** How people make small talk in French. */
import type { TalkVocabulary } from './vocabulary.ts';

/** Languages that the desk does not speak. */
const OTHERS =
  "espagnol|allemand|italien|portugais|arabe|l'arabe|chinois|mandarin|polonais|néerlandais|turc|russe|hindi|roumain|ukrainien|japonais|coréen|grec|créole|wolof|lingala|bambara|kabyle|berbère|darija|breton|basque|catalan|corse|alsacien|flamand|vietnamien|tamoul|tchèque|hongrois|bulgare|albanais|persan|hébreu|suédois";
const LANGUAGE_NAMES = `langue|langues|anglais|français|francais|${OTHERS}`;

/** Whom a message may have been meant for, or may have come from. */
const PEOPLE =
  'mari|femme|conjoint|conjointe|compagnon|compagne|copain|copine|chéri|chérie|mère|maman|père|papa|parents|soeur|sœur|frère|fils|fille|enfant|enfants|bébé|mamie|mémé|grand mère|papi|papy|grand père|tante|oncle|cousin|cousine|ami|amie|pote|coloc|voisin|voisine|propriétaire|nounou|dentiste|médecin|chef|patron|manager|collègue|comptable|avocat|plombier|coiffeur|prof|famille|belle mère|beau frère|ex|groupe famille';

/** What the desk is compared with. */
const COMPARED = `${PEOPLE}|chat|chien|hamster|poisson rouge|poisson|perroquet|pigeon|âne|lapin|tortue|escargot|mouton|vache|poule|singe|moule|huître|grille pain|bouilloire|frigo|micro ondes|four|machine à laver|aspirateur|cafetière|machine à café|calculatrice|calculette|sonnette|réveil|radio|lampe|caillou|pierre|brique|patate|plante|plante verte|cactus|chaussure|chaussette|porte|mur|chaise|cuillère|théière|minitel|siri|alexa|google|chatgpt|fax|téléphone|vieux téléphone|répondeur|distributeur|tabouret|bulot|gamin|gosse|nourrisson|enfant de cinq ans|enfant de deux ans|annuaire`;

export const FRENCH: TalkVocabulary = {
  polite:
    "pardon|pff|pfff|rho|roh|s'il vous plaît|s'il te plaît|s'il vous plait|svp|stp|please|sivouplé|siouplait|oh|ah|bah|ben|beh|eh|hé|euh|heu|hum|hm|hmm|bon|ben voilà|tiens|dis|dites|alors|donc|et|mais|puis|voilà|là|hein|madame|monsieur|mademoiselle|mesdames|messieurs|mesdames messieurs|madame monsieur|mme|mr|m|chef|cheffe|patron|patronne|l'ami|les amis|mon ami|mes amis|mon amie|ami|amis|amie|ma belle|ma chère|mon cher|cher|chère|chers|chères|collègue|collègues|cher collègue|chère collègue|chers collègues|chères collègues|mon pote|poto|frère|frérot|bro|mec|les gars|gars|les filles|la team|team|équipe|l'équipe|la famille|famille|tout le monde|tous|toutes|à tous|à toutes|à tous et à toutes|à toutes et à tous|à vous|à toi|vous|toi|le bot|bot|robot|mon robot|monsieur le robot|le robot|l'assistant|assistant|frontdesk|l'accueil|accueil|les rh|rh|service rh|x|xx|bisous|bises|biz|encore|aujourd'hui|re|lol|mdr|au fait|d'ailleurs|sinon|enfin|bref|quand même|vraiment|très|trop|juste|maintenant|mon grand|doudou|chéri|chérie|mon vieux",
  address: {
    greeting: 'cher|chère|chers|chères|mon cher|ma chère|mes chers|mes chères',
    before:
      "à toute l'|à toute la|à tous les|à toutes les|à l'|à la|au|aux|à mes|toute ma|à toute ma|toutes les|mon|ma|mes|le|la|les|l'|toute la|toute l'|tous les|bonne|belle|gentil|gentille|aimable|petit|petite",
    names:
      'compagnie|équipe|ami|amie|amis|amies|collègue|collègues|accueil|service|robot|bot|poule|capitaine|général|grand|grande|belle|vieux|vieille|poulet|lapin|loulou|chou|monde|gens|peuple|troupe|gang|copain|copine|copains|maître|patron|chef|cheffe|beauté|jeune homme|jeune fille|humains|bande|coco|gars|assistant|assistante|messieurs|dames|rh|maison',
  },
  shorthand:
    'vs=vous|ns=nous|ms=mais|ds=dans|pr=pour|ts=tous|tt=tout|tte=toute|tjs=toujours|tjrs=toujours|jms=jamais|qd=quand|qq=quelque|qqn=quelqu un|qqch=quelque chose|qqun=quelqu un|pck=parce que|pcq=parce que|psk=parce que|dc=donc|jsuis=je suis|chuis=je suis|chui=je suis|jai=j ai|jcomprends=je comprends|jcomprend=je comprends|jparle=je parle|jsais=je sais|jpeux=je peux|jveux=je veux|cest=c est|cetait=c etait|ke=que|ki=qui|koi=quoi|kwa=quoi|sa=ca|msg=message|lgue=langue|lgues=langues|fr=francais|ang=anglais|auj=aujourd hui|ajd=aujourd hui|aprem=apres midi|bcp=beaucoup|rdv=rendez vous|pb=probleme|svt=souvent|mm=meme|vrmt=vraiment|dsl=desole|stp=s il te plait|tas=t as|tes=t es|chu=je suis|kel=quel|kelle=quelle|kels=quels|kelles=quelles|vz=vous',
  filler:
    "je|j|j'ai|jai|tu|t|t'es|tes|t'as|tas|il|elle|on|nous|vous|ils|elles|me|m|te|se|s|moi|toi|lui|eux|le|la|les|l|un|une|des|du|de|d|au|aux|à|en|y|ce|c|c'est|cest|cet|cette|ces|ça|ca|cela|mon|ma|mes|ton|ta|votre|vos|notre|nos|leur|son|sa|ses|est|es|suis|êtes|sommes|sont|était|c'était|étais|étiez|été|sera|serait|être|ai|as|a|avez|avons|ont|avais|avait|aviez|avoir|eu|et|ou|mais|donc|car|ni|or|que|qu|dont|pour|par|dans|avec|sans|sur|sous|si|ne|n|pas|plus|jamais|rien|tout|tous|toute|toutes|très|trop|bien|vraiment|juste|aussi|même|encore|toujours|déjà|alors|là|ici|maintenant|aujourd'hui|beaucoup|bcp|peu|assez|tellement|tant|super|hyper|grave|quand même|enfin|bref|bon|ben|bah|oh|ah|eh|hein|oui|non|ok|voilà|chose|choses|truc|trucs|vais|va|vas|allez|aller|faire|fait|fais|faites|dit|dis|dire|dites|veux|veut|voulez|voulais|vouloir|peux|peut|pouvez|faut|sais|savez|sait|savoir|crois|pense|trouve|vois|voir|vu|comme|ainsi|chez|vers|entre|cas|fois|jour|part|moins|mieux|mal|parce|sûr|sure|franchement|honnêtement|sérieusement|carrément|complètement|totalement|absolument|totale|complet|puisque|chaque|autre|autres|ne|c'que|s'en|d'une|d'un|qu'un|n'est|n'ai|n'a|n'y|m'a|m'ont|m'avez|m'as|t'en|gros|petit|petite|pauvre",
  never:
    "anniversaire est férié|froid ici|chaud ici|gèle ici|caille ici|froid dans|chaud dans|gèle dans|caille dans|froid au|chaud au|gèle au|caille au|pleut dans|bon de commande|bon d'achat|test de|fiche|perdu|volé|arrêt maladie|arrêt de travail|service informatique|help desk|aide au logement",
  kinds: {
    greeting: {
      alone:
        "bonjour|bonsoir|bjr|bsr|bonjours|bonj|bjour|b jour|bonjoru|bonour|bonjor|bonjur|bonhour|salut|slt|salu|salutations|coucou|cc|kikou|kikoo|cou cou|hello|hey|hi|yo|wesh|wesh wesh|re|rebonjour|re bonjour|rebonsoir|resalut|re salut|bonjour bonjour|salut salut|bien le bonjour|bonne matinée|bon matin|bon après midi|bon aprem|allo|allô|salam|salam aleykoum|salam alaykoum|selem|hola|ciao|holà|début|commencer|démarrer|c'est moi|c'est encore moi|encore moi|me revoilà|me revoici|me voilà|me voici|je suis de retour|de retour|enchanté|enchantée|ravi de vous rencontrer|à qui de droit|chère équipe|cher service|chers collègues|chères collègues|chers tous|cher tous|cher monsieur|chère madame|cher robot|cher bot|madame|monsieur|madame monsieur|messieurs dames|mesdames messieurs|mesdames et messieurs|bienvenue|je suis nouveau|je suis nouvelle|je suis nouveau ici|nouveau ici|hey ho|ohé|eh oh|bonjour la compagnie|salut la compagnie|bien le bonjour à toute l'équipe|bonjour à toute l'équipe|hello l'équipe|coucou toi|salut toi|c'est remoi|re c'est moi|re c'est remoi|rebonjour c'est moi|c'est re moi|me re voilà|bonjour bonsoir|je suis nouveau dans l'entreprise|je suis nouvelle dans l'entreprise|je viens d'arriver|je viens de commencer|premier jour|premier jour ici|c'est mon premier jour|chui nouveau|chui nouveau ici|chui nouvelle ici|jsuis nouveau|jsuis nouveau ici|jsuis nouvelle ici|nouvelle ici",
    },
    'well-being': {
      alone:
        "ça va|ca va|sa va|cv|ça va bien|ca va bien|ça va toi|ça va et toi|ça va et vous|ça va vous|et toi ça va|et vous ça va|tu vas bien|vous allez bien|comment ça va|comment ca va|comment sa va|comment va|comment vas tu|comment tu vas|comment allez vous|comment vous allez|comment va la vie|comment se passe ta journée|comment se passe votre journée|quoi de neuf|quoi de beau|la forme|en forme|la pêche|bien ou bien|tranquille|tout va bien|tout roule|ça roule|ça gaze|ça boume|ça dit quoi|bien dormi|bien et vous|bien et toi|bien merci|très bien merci|ça va merci|ça va et toi|ça va et vous|et vous|et toi|et vous même|la santé|j'espère que vous allez bien|j'espère que tu vas bien|j'espère que tout va bien|vous allez bien j'espère|tu vas bien j'espère|comment tu te sens|comment vous sentez vous|ça va bien aujourd'hui|la pêche aujourd'hui|comment ça se passe|comment ça se passe pour vous|quoi de neuf docteur",
      ways: [
        {
          says: ["j'espère|j espere|espérant|espère", 'bien|bon|bonne|forme|mieux'],
          beside:
            'allez|vas|va|passé|passée|passez|avez|week|end|weekend|journée|semaine|matinée|soirée|vacances|nuit|votre|santé|trouve|portez|porte|roule|passe|forme',
          neverAsked: true,
        },
        {
          says: ['va|vas|allez|portez', 'bien|mieux|comment|ça|ca', 'tu|vous|toi|ça|ca|t'],
          beside: 'comment|est|bien|ce|matin|soir|est ce que|aujourd hui|portez|bonne|forme',
        },
      ],
    },
    opener: {
      alone:
        "question|une question|petite question|une petite question|question rapide|une question rapide|question bête|petite question bête|une question bête|question idiote|question con|autre question|une autre question|encore une question|dernière question|une dernière question|j'ai une question|j'ai une petite question|j'ai une autre question|j'aurais une question|j'aurais une petite question|j'aurai une question|j'aurai une petite question|j'ai des questions|j'ai quelques questions|j'avais une question|j'ai encore une question|j'ai une dernière question|j'ai besoin d'aide|j'ai besoin de votre aide|j'ai besoin de ton aide|j'ai besoin d'un coup de main|j'ai besoin d'un renseignement|j'ai besoin d'une info|j'ai besoin d'une information|j'ai besoin d'informations|j'aurais besoin d'aide|j'aurais besoin d'un renseignement|j'aurais besoin d'une info|j'aurais besoin d'une information|besoin d'aide|besoin d'un renseignement|besoin d'une info|un renseignement|un petit renseignement|un renseignement svp|renseignement|renseignements|je cherche une info|je cherche une information|je cherche un renseignement|je voudrais un renseignement|je voudrais une information|je voudrais poser une question|je voudrais vous poser une question|je voudrais vous demander quelque chose|je voudrais demander quelque chose|je voudrais savoir|je voudrais savoir quelque chose|je veux poser une question|je veux savoir quelque chose|je souhaite poser une question|je souhaiterais poser une question|j'aimerais poser une question|j'aimerais vous poser une question|j'aimerais savoir|j'aimerais savoir quelque chose|j'aimerais vous demander quelque chose|j'ai quelque chose à demander|j'ai un truc à demander|j'ai un problème|j'ai un petit problème|j'ai un souci|j'ai un petit souci|j'ai un pb|un problème|un souci|problème|souci|je peux vous demander quelque chose|je peux te demander quelque chose|je peux vous demander un truc|je peux te demander un truc|je peux demander un truc|je peux demander quelque chose|je peux vous poser une question|je peux te poser une question|je peux poser une question|je peux te poser une question|puis je vous poser une question|puis je poser une question|puis je vous demander quelque chose|puis je demander quelque chose|est ce que je peux vous poser une question|est ce que je peux poser une question|est ce que je peux vous demander quelque chose|est ce que je peux te demander un truc|pourrais je vous poser une question|on peut vous poser une question|on peut poser une question|on peut te poser une question|peux tu m'aider|tu peux m'aider|pourrais tu m'aider|tu pourrais m'aider|pouvez vous m'aider|vous pouvez m'aider|pourriez vous m'aider|vous pourriez m'aider|quelqu'un peut m'aider|quelqu'un pourrait m'aider|est ce que tu peux m'aider|est ce que vous pouvez m'aider|il me faut de l'aide|vous avez une minute|tu as une minute|t'as une minute|t'as deux minutes|tu as deux minutes|vous avez deux minutes|vous avez un instant|vous avez un moment|tu as un moment|t'as un moment|t'as une seconde|vous avez le temps|t'as le temps|vous êtes disponible|tu es disponible|t'es dispo|tu es dispo|vous êtes dispo|dispo|disponible|vous êtes occupé|je vous dérange|je te dérange|je dérange|autre chose|autre sujet|une autre chose|encore une chose|une dernière chose|dernière chose|encore un truc|un autre truc|un dernier truc|dernier truc|et autre chose|sinon|au fait|d'ailleurs|dites moi|dis moi|dis moi une chose|dites|dis|alors|alors voilà|voilà|bon|bon alors|bon ben|donc|donc voilà|en fait|enfin|eh bien|ben voilà|je m'explique|je t'explique|je vous explique|laissez moi vous expliquer|c'est pour une question|c'est pour un renseignement|c'est à propos d'autre chose|c'est pour autre chose|je viens aux nouvelles|suivant|suivante|question suivante|on peut parler|on peut discuter|je peux vous parler|je peux te parler|je me demandais|je me demande|petite info|une info|une petite info|demande|c'est urgent|c urgent|urgent|très urgent|c'est très urgent|urgence|une urgence|c'est une urgence|je suis bloqué|je suis bloquée|il m'arrive un truc|devinez quoi",
      ways: [
        {
          says: [
            'question|questions|renseignement|renseignements|info|infos|information|précision|demande|truc|service|chose|conseil',
            "j'ai|jai|j'aurais|j'aurai|j'avais|une|un|petite|petit|besoin|autre|encore|peux|puis|pourrais|poser|demander|voudrais|aimerais|pour vous|pour toi|express",
          ],
          beside:
            "petite|petit|rapide|bête|idiote|simple|courte|dernière|dernier|autre|express|vite fait|rapidement|vite|poser|demander|vous poser|te poser|pour vous|pour toi|besoin|d'un|d'une|savoir|voudrais|aimerais|taraude|me taraude|brûle|demande|concernant|quelques|deux|trois|bricole|quelque|peux|puis|pourrais|possible|je me permets|permets|permettez|écrire|simplement|rendre|y",
        },
        {
          says: [
            'auriez|avez|as|aurais|accordez|accorder',
            'minute|minutes|seconde|secondes|instant|moment|temps|petit moment',
          ],
          beside:
            "vous|tu|une|un|deux|cinq|petite|petit|me|à m'accorder|m'accorder|est ce que|du|pour moi|le|à me consacrer",
        },
        {
          says: [
            'éclairer|éclairez|dépanner|renseigner|aider|aiguiller|orienter|guider|assister',
            "peux|pouvez|pourriez|pourrais|pourrait|saurais|sauriez|peut|quelqu'un",
          ],
          beside: 'tu|vous|me|m|est ce que|un peu|moi|à y voir clair|clair|y',
        },
      ],
    },
    presence: {
      alone:
        "y a quelqu'un|il y a quelqu'un|ya quelqu'un|y a t il quelqu'un|y a qqn|il y a qqn|ya qqn|quelqu'un|quelqu'un est là|quelqu'un ici|y a du monde|ya du monde|il y a du monde|vous êtes là|êtes vous là|tu es là|t'es là|tes là|es tu là|t là|vous êtes toujours là|tu es toujours là|t'es toujours là|t'es encore là|toujours là|vous êtes encore là|vous êtes réveillé|tu dors|vous dormez|t'es réveillé|tu fonctionnes|vous fonctionnez|ça fonctionne|ça marche encore|c'est ouvert|vous êtes ouvert|vous êtes ouverts|vous m'entendez|tu m'entends|vous me lisez|tu me lis|vous me recevez|vous avez reçu mon message|tu as reçu mon message|t'as reçu mon message|vous avez lu mon message|pourquoi vous ne répondez pas|pourquoi tu réponds pas|pourquoi tu ne réponds pas|pas de réponse|toujours pas de réponse|aucune réponse|réponds|réponds moi|répondez|répondez moi|répondez svp|réponse|toc toc|toc toc toc|allo quelqu'un|allô y a quelqu'un|houhou|hou hou|youhou|ohé y a quelqu'un|la ligne est ouverte|est ce qu'il y a quelqu'un|y a quelqu'un par ici|ya quelqu'un par ici|il y a quelqu'un par ici|quelqu'un au bout du fil|y a quelqu'un au bout du fil|vous m'avez oublié|vous m'avez oubliée|tu m'as oublié|vous avez disparu|t'es passé où|vous êtes passés où|vous m'ignorez|tu m'ignores|il reste quelqu'un|coucou y a quelqu'un",
    },
    thanks: {
      alone:
        "merci|mci|mrc|mrci|merc|mercii|mercie|mecri|merki|mersi|mersi bcp|mercy|mer6|thx|thanks|thank you|ty|merci beaucoup|merci bcp|merci bien|mille mercis|mille merci|merci mille fois|un grand merci|grand merci|un immense merci|merci infiniment|infiniment merci|merci d'avance|merci par avance|par avance merci|d'avance merci|merci à vous|merci à toi|merci pour tout|merci pour votre aide|merci pour ton aide|merci de votre aide|merci de ton aide|merci pour l'info|merci pour l'information|merci pour les infos|merci pour la réponse|merci pour votre réponse|merci de votre réponse|merci quand même|merci tout de même|merci malgré tout|je vous remercie|je te remercie|je vous remercie beaucoup|je vous remercie d'avance|en vous remerciant|avec mes remerciements|remerciements|c'est gentil|c'est très gentil|trop gentil|gentil|super gentil|très gentil|c'est sympa|sympa|trop sympa|très sympa|super sympa|super sympa de votre part|c'est gentil de votre part|c'est très aimable|bien aimable|trop aimable|top merci|super merci|parfait merci|nickel merci|cool merci|génial merci|ok merci|d'accord merci|bien à vous|cordialement|bien cordialement|très cordialement|cdt|cdlt|salutations distinguées|sincères salutations|reconnaissant|je vous en suis reconnaissant|je vous suis reconnaissant|je vous dois une fière chandelle|grand merci à vous|milles mercis|merci de tout coeur|merci d'avoir répondu|merci d'avoir pris le temps|merci de m'avoir répondu|merci de m'avoir aidé|merci de m'avoir aidée",
      ways: [
        {
          says: [
            'merci|mercis|mrc|mci|remercie|remercier|remercions|remerciements|reconnaissant|reconnaissante|thx|thanks|thank you|gentil|gentille|sympa|aimable',
          ],
          beside:
            "aide|aider|aidé|aidée|l'aide|info|infos|l'info|information|informations|réponse|réponses|réponds|répondre|répondu|rapide|rapidement|rapidité|temps|patience|gentillesse|conseil|conseils|précision|précisions|explication|explications|lien|service|soutien|accueil|disponibilité|réactivité|efficacité|infiniment|énormément|sincèrement|vivement|chaleureusement|avance|d'avance|grand|grande|mille|million|coeur|cœur|fond|tout de même|malgré|quand|part|noté|bonne|journée|soirée|super|parfait|génial|top|nickel|cool|d'accord|avoir|écouté|votre|ton|retour|votre part|bonne journée|bonne soirée|fond du coeur|au revoir|à bientôt|bye|noté|compris|reçu|clair|excellente|précieuse|précieux|aide précieuse|bcp|fois|mille|éternellement|franchement|bien sympa|tjs|toujours|efficace|clairement|hier|tantôt|tout|ouf|attention|écoute|compréhension|considération|travail|amabilité|bienveillance|c'est super|très|claire|complète|utile|réponse claire|de me l'avoir dit|l'effort|efforts|diligence|déplacement",
          neverAsked: true,
        },
      ],
    },
    acknowledgement: {
      alone:
        "ok|okay|okey|oki|okok|oke|okk|k|kk|dac|d'acc|dacc|dak|dacodac|d'accord|d'ac|daccord|dacord|d accord|daccor|entendu|bien entendu|compris|j'ai compris|bien compris|c'est compris|je comprends|ah je comprends|je comprends mieux|je vois|ah je vois|noté|c'est noté|c noté|bien noté|je note|j'ai noté|reçu|bien reçu|reçu 5 sur 5|5 sur 5|cinq sur cinq|message reçu|ça marche|ca marche|sa marche|ça roule|ça me va|ça me convient|ça convient|ça ira|ça va aller|ça va le faire|ça le fait|ça joue|c'est bon|c bon|c'est tout bon|tout est bon|c'est bon merci|c'est clair|clair|très clair|clair et net|limpide|c'est parfait|parfait|parfait alors|super|génial|genial|excellent|top|au top|nickel|impec|impeccable|cool|cool cool|chouette|bien|très bien|trop bien|fort bien|bon|ok bon|ok bien|ok super|ok parfait|ok cool|ok ça marche|ok d'accord|ok ok|ok compris|ok noté|ok très bien|ok pas de souci|ok pas de soucis|ok pas de problème|pas de souci|pas de soucis|pas de problème|pas de pb|pas de problemes|aucun souci|aucun problème|y a pas de souci|il n'y a pas de souci|pas grave|c'est pas grave|ce n'est pas grave|c pas grave|rien de grave|tant pis|tant mieux|dommage|c'est dommage|bon dommage|quel dommage|pas de chance|bon ben tant pis|tant pis alors|tant pis pour moi|peu importe|peu m'importe|c'est égal|comme vous voulez|comme tu veux|si vous le dites|si tu le dis|soit|allons y|on fait comme ça|faisons comme ça|je ferai ça|je vais faire ça|je vais essayer|j'essaie|j'essaye|j'essaierai|je vais voir|je verrai|on verra|on verra bien|à voir|je regarde ça|je vais regarder|je vais vérifier|j'y vais|de rien|je vous en prie|je t'en prie|y a pas de quoi|il n'y a pas de quoi|pas de quoi|avec plaisir|volontiers|bien sûr|bien sur|évidemment|effectivement|en effet|exact|exactement|tout à fait|absolument|c'est vrai|vrai|c'est ça|c'est exact|c'est juste|juste|vous avez raison|tu as raison|t'as raison|je sais|je le sais|je savais|je le savais|ah oui|ah ok|ah d'accord|ah bon|ah|oh|aha|ah ah|hm|hmm|mouais|mmh|mhm|bof|intéressant|bonne nouvelle|bonne idée|pas mal|fait|c'est fait|voilà c'est fait|ça y est|ça marche bien|super ça marche|enfin|ouf|youpi|yes|hourra|waouh|wahou|waw|wow|je suis d'accord|d'accord avec vous|on est d'accord|moi aussi|pareil|idem|continuez|continue|poursuivez|allez|go|chut|bien vu|bien joué|utile|très utile|c'est utile|bon à savoir|c'est bon à savoir|merci c'est noté|c'est tout vu|yep|yes ok|deal|banco|vendu|marché conclu|c'est entendu|comme d'habitude|bien bien|bon bon|va pour ça|ok va|je patiente|j'attends|bon j'attends|j'attends alors|je croise les doigts|on croise les doigts|croisons les doigts|nickel chrome|ça roule ma poule|je ferai comme ça|entendu je ferai comme ça|je vais faire comme ça|on va faire comme ça|je m'en occupe|je vais m'en occuper|je vais m'y mettre|je tente|je vais tenter|je tente ça|bonne réponse alors|au moins c'est clair|c'est limpide|clair comme de l'eau de roche|quel soulagement|ouf quel soulagement|me voilà rassuré|me voilà rassurée|je suis rassuré|je suis rassurée|ça me rassure|c'est rassurant|enfin une réponse|une réponse enfin|ça tombe bien|reçu chef|à vos ordres|c'est enregistré|c'est validé|je prends note|j'en prends note|je prends bonne note|bien pris en note|ça m'arrange|je vais regarder ça|ok jai compris|ah mais oui|ah ben voilà|eh ben voilà|c cool|tip top|au poil|ça baigne|ça le fait bien|y a pas de mal|pas d'souci|no soucy|oki doki|okidoc",
      ways: [
        {
          says: [
            "ok|d'accord|daccord|d accord|dac|compris|noté|reçu|entendu|je vois|je comprends|ça marche|ca marche|ça roule|c'est bon|c bon|c'est clair|parfait|super|génial|excellent|nickel|impec|impeccable|cool|chouette|très bien|pas de souci|pas de soucis|pas de problème|pas grave|tant pis|tant mieux|dommage|je sais|exactement|c'est réglé|réglé|résolu|ce que je voulais|ce qu'il me fallait|ce que je cherchais|ce dont j'avais besoin",
          ],
          beside:
            'merci|cherchais|voulais|fallait|besoin|savoir|souci|soucis|problème|clair|nette|bonne|nouvelle|idée|regarder|essayer|note|comprends|réponse|info|infos|mieux|patienter|attendre|attends|pour l instant|message',
          neverAsked: true,
        },
      ],
    },
    done: {
      alone:
        "non merci|nn merci|non c'est bon|non c'est bon merci|non ça ira|non ça ira merci|non ça va|non ça va merci|non c'est tout|non rien|non rien d'autre|non plus rien|rien|rien d'autre|rien merci|rien de plus|plus rien|plus de questions|plus de question|pas d'autre question|pas d'autres questions|non pas d'autre question|aucune autre question|c'est tout|c tout|c'est tout merci|ce sera tout|ça sera tout|c'est tout pour le moment|c'est tout pour aujourd'hui|ce sera tout pour aujourd'hui|ce sera tout merci|voilà c'est tout|c'est bon pour moi|c'est bon pour aujourd'hui|c'est tout bon pour moi|j'ai tout ce qu'il me faut|j'ai ma réponse|j'ai eu ma réponse|j'ai la réponse|j'ai fini|j'ai terminé|terminé|fini|c'est fini|pas maintenant|pas pour le moment|pas pour l'instant|pas tout de suite|pas aujourd'hui|une autre fois|plus tard peut être|peut être plus tard|pas besoin|pas la peine|ce n'est pas la peine|c'est pas la peine|inutile de continuer|laissez c'est bon|laisse c'est bon|ça suffit|ça ira|ça ira merci|ça ira pour aujourd'hui|j'ai plus besoin de rien|je n'ai plus besoin de rien|sans façon",
      ways: [
        {
          says: [
            "c'est tout|ce sera tout|ça sera tout|rien d'autre|plus de questions|plus de question|pas d'autre question|ça ira|j'ai ma réponse|j'ai tout|j'ai terminé|j'ai fini",
          ],
          beside: 'merci|voulais|savoir|moment|instant|questions|parfait|super|besoin|fallait|compte',
          neverAsked: true,
        },
      ],
    },
    yes: {
      alone:
        "oui|alors oui|bon oui|donc oui|ben oui|enfin oui|voilà oui|bon ben oui|ouais|ouai|oué|ui|wi|wé|ouep|ouaip|yep|yes|yeah|ouiii|oui oui|ouais ouais|mais oui|ah oui|oh oui|si|si si|bien sûr|bien sûr que oui|oui bien sûr|bien évidemment|évidemment|certainement|carrément|grave|oui svp|oui s'il vous plaît|oui merci|oui je veux bien|je veux bien|volontiers|oui volontiers|avec plaisir|oui c'est ça|oui c'est bon|oui voilà|oui exact|oui exactement|oui tout à fait|tout à fait|pourquoi pas|allez y|vas y|allez|c'est parti|je crois|je crois que oui|je pense|je pense que oui|peut être|probablement|sûrement|sans doute|affirmatif|ça oui|oui un peu",
    },
    no: {
      alone:
        'non|alors non|bon non|donc non|enfin non|bon ben non|nan|nn|no|nope|nop|non non|non non non|mais non|ah non|oh non|bah non|ben non|pas du tout|absolument pas|certainement pas|sûrement pas|bien sûr que non|pas vraiment|jamais|jamais de la vie|négatif|je ne crois pas|je crois pas|je ne pense pas|je pense pas|non je ne veux pas|je ne veux pas|je veux pas|non désolé|non pas du tout',
    },
    none: {
      alone:
        "aucun|aucune|aucun des trois|aucune des trois|aucun des deux|aucune des deux|aucune de ces questions|aucun de ceux là|aucune de celles là|aucun de ceux ci|aucune de celles ci|aucun de ces choix|aucune de ces réponses|aucune de ces propositions|aucune proposition|aucun choix|aucun d'eux|aucune d'elles|aucune d'entre elles|aucun d'entre eux|aucun de tout ça|non aucun|non aucune|non aucun des trois|non aucune des trois|rien de tout ça|rien de tout cela|rien de ça|rien de tel|rien de ce que je cherche|rien ne correspond|rien ne va|rien ne convient|ni l'un ni l'autre|ni l'une ni l'autre|ni un ni deux|ni 1 ni 2|pas ça|pas celui là|pas celle là|pas ceux là|pas celles là|pas ces questions|non pas ça|non pas celui là|non pas celle là|non pas ceux là|non c'est pas ça|non ce n'est pas ça|c'est pas ça|c pas ça|ce n'est pas ça|c'est pas celà|non c pas ça|c'est aucun|c'est aucune|ce n'est aucune|ce n'est aucun|c'est aucune des trois|c'est rien de tout ça|ce n'est rien de tout ça|non rien de tout ça|c'est autre chose|non autre chose|non c'est autre chose|c'est une autre question|ça ne correspond pas|ça correspond pas|rien à voir|ça n'a rien à voir|aucun rapport|pas exactement|pas tout à fait|non pas exactement|pas dans la liste|c'est pas dans la liste|ce n'est pas dans la liste|pas là dedans|il n'y est pas|elle n'y est pas|ma question n'y est pas|je ne la vois pas|je vois pas ma question|je ne vois pas ma question|pas bon|c'est pas bon|aucune ne correspond|aucun ne correspond|aucune ne convient|aucun ne convient|aucune ne va|aucune ne me convient|les trois sont fausses|ce n'est pas ce que je veux|c'est pas ce que je veux|pas ce que je veux|pas ce que je cherche|ni l'un ni l'autre mon capitaine|aucune des propositions|aucune des 2|aucune des 3|aucun des 2|aucun des 3|aucune de celles là merci|non rien de tout ça merci|je parlais de|je parlais du|je parlais d'|je parle de|je voulais dire|je pensais à|je pensais au|je demandais pour",
      ways: [
        {
          says: [
            "aucun|aucune|rien de tout|ni l'un|ni l'une|pas ça|pas celle|pas celles|pas celui|pas ceux|c'est autre chose|c'est plutôt autre chose|rien ne|pas ces|rien à voir|pas ce que je",
          ],
          beside:
            'trois|deux|questions|question|propositions|proposition|choix|réponses|réponse|options|liste|correspond|correspondent|convient|conviennent|cherche|cherchais|voulais|veux|ni|ces|ceux|celles|celle|celui|ci|entre|elles|eux|merci|désolé|désolée|rapport',
        },
      ],
    },
    doubt: {
      alone:
        "c'est vrai ça|c'est sûr|c'est sûr ça|vous êtes sûr|vous êtes sûre|vous êtes sûrs|tu es sûr|t'es sûr|t'es sûre|tu es sûre|t sûr|vous en êtes sûr|tu en es sûr|vous en êtes certain|vous en êtes certaine|tu en es certain|vous êtes certain|t'es certain|c'est certain|c'est officiel|c'est à jour|c'est encore valable|c'est toujours valable|d'où tenez vous ça|d'où tu tiens ça|d'où ça vient|qui dit ça|qui l'a dit|selon qui|quelle est la source|votre source|la source|source|je peux m'y fier|on peut s'y fier|c'est fiable|j'ai un doute|j'en doute|je doute|je n'y crois pas|j'y crois pas|je vous crois pas|je te crois pas|ça m'étonne|ça m'étonnerait|ça me paraît bizarre|bizarre|c'est bizarre",
      ways: [
        {
          says: [
            'sûr|sûre|sûrs|certain|certaine|certains|fiable|officiel|à jour|valable|exact|correct',
            "vous|tu|t'es|tes|t|c'est|en|est ce",
          ],
          beside:
            'êtes|es|est|en|vraiment|mouais|hmm|absolument|cent|100|pourcent|chiffre|chiffres|réponse|info|infos|information|encore|toujours|bien|ça|votre|cette|que|est ce que',
        },
      ],
    },
    clarify: {
      alone:
        "quoi|kwa|koi|hein|pardon|plait il|comment|comment ça|comment sa|comment ca|c'est quoi|c koi|c'est quoi ça|c'est quoi ce truc|qu'est ce que c'est|qu'est ce que c'est que ça|de quoi|de quoi tu parles|de quoi vous parlez|de quoi parlez vous|de quoi parles tu|je ne suis pas sûr|je suis pas sûr|je ne suis pas sûre|je suis pas sûre|pas sûr|pas sûre|précise|précisez|pouvez vous préciser|peux tu préciser|soyez plus précis|plus de détails|plus de précisions|plus d'infos|plus d'informations|plus d'info|dites m'en plus|dis m'en plus|en détail|par exemple|exemple|un exemple|genre|genre quoi|comme quoi|pourquoi|pourquoi ça|pk|pq|pourquoi donc|et alors|et donc|et après|et ensuite|et du coup|du coup|c'est tout ce que vous savez|ah bon|vraiment|sûr|sur sûr|sérieux|sérieusement|c'est sérieux|sans blague|depuis quand|et maintenant|je fais quoi|qu'est ce que je fais|je fais quoi maintenant|que dois je faire|ce n'est pas ce que j'ai demandé|c'est pas ce que j'ai demandé|c pas ce que j'ai demandé|pas ce que j'ai demandé|ce n'est pas ce que je demande|c'est pas ce que je demande|non mais c'est pas ce que je demande|c'est pas ce que je demandais|ce n'est pas ce que je demandais|c'est pas ma question|ce n'est pas ma question|c'était pas ma question|ce n'était pas ma question|pas ma question|vous n'avez pas répondu|tu n'as pas répondu|t'as pas répondu|vous n'avez pas répondu à ma question|tu n'as pas répondu à ma question|t'as pas répondu à ma question|vous ne répondez pas à ma question|tu réponds pas à ma question|ça répond pas à ma question|ça ne répond pas à ma question|j'ai pas demandé ça|je n'ai pas demandé ça|j'ai jamais demandé ça|c'est pas la question|ce n'est pas la question|hors sujet|c'est hors sujet|vous êtes à côté|à côté de la plaque|rien à voir avec ma question|vous m'avez mal compris|tu m'as mal compris|vous avez mal compris|tu as mal compris|t'as mal compris|vous n'avez pas compris|tu n'as pas compris|t'as pas compris|t'as rien compris|vous n'avez rien compris|vous comprenez pas|vous ne comprenez pas|tu comprends pas|tu ne comprends pas|tu comprends rien|vous ne comprenez rien|je voulais dire autre chose|je parle pas de ça|je ne parle pas de ça|je parlais pas de ça|c'est pas de ça que je parle|relis|relisez|relis ma question|relisez ma question|je sais pas|je ne sais pas|chais pas|jsp|j'sais pas|aucune idée|j'en sais rien|je n'en sais rien|je ne sais plus|je sais plus|je sais pas trop",
      ways: [
        {
          says: [
            "pas ce que j'ai demandé|pas ce que je demande|pas ma question|répondu à ma question|répond pas à ma question|répondez pas à ma question|pas la question|pas de ça que",
          ],
          beside:
            'réponse|votre|message|question|demandé|demande|du tout|désolé|désolée|réponds|répondez|répondu|encore|vraiment|dites|toujours|toujours pas',
        },
        {
          says: ["c'est|c|est ce|ça veut dire", 'oui ou non|un oui|un non|possible ou pas|permis ou pas'],
          beside:
            'oui|non|ou|donc|alors|que|pour moi|simplement|juste|réponse|dites|un|bon|ça|en clair|permis|je peux|on peut|peut|peux',
        },
      ],
    },
    simpler: {
      alone:
        "c'est à dire|cest à dire|càd|cad|c a d|ça veut dire quoi|ca veut dire quoi|ça veut dire|qu'est ce que ça veut dire|qu'est ce que cela veut dire|qu'est ce que ça signifie|tu veux dire quoi|vous voulez dire quoi|qu'est ce que tu veux dire|qu'est ce que vous voulez dire|ça signifie quoi|je ne comprends pas|je comprends pas|j comprends pas|je comprend pas|je ne comprend pas|jcomprends pas|je comprends rien|je ne comprends rien|j'ai pas compris|je n'ai pas compris|jai pas compris|j'ai rien compris|je n'ai rien compris|pas compris|compris pas|rien compris|pas clair|c'est pas clair|ce n'est pas clair|c'est pas très clair|pas très clair|c'est flou|flou|trop compliqué|c'est trop compliqué|c'est compliqué|je suis perdue|je suis largué|je suis larguée|je ne vous suis pas|je ne te suis pas|je vous suis pas|je te suis pas|expliquez|explique|explique moi|expliquez moi|explique mieux|expliquez mieux|explique encore|pouvez vous expliquer|peux tu expliquer|tu peux expliquer|vous pouvez expliquer|pouvez vous m'expliquer|peux tu m'expliquer|tu peux m'expliquer|vous pouvez m'expliquer|tu peux réexpliquer|vous pouvez réexpliquer|réexplique|réexpliquez|sois plus clair|soyez plus clair|en gros|en clair|en d'autres termes|autrement dit|plus simplement|répète|répétez|tu peux répéter|vous pouvez répéter|pouvez vous répéter|peux tu répéter|pouvez vous reformuler|peux tu reformuler|reformule|reformulez|redis|redites|encore une fois|trop long|c'est trop long à lire|résumé|un résumé|le résumé|résumez|résume|en bref|en résumé|en court|version courte|la version courte|simplifiez|simplifie|plus court|plus simple|plus simple svp|en plus court|en plus simple|tldr|que voulez vous dire|que veux tu dire|que voulez vous dire par là|pavé|quel pavé|bla bla bla trop long|j'ai pas tout compris|je n'ai pas tout compris|jpige pas|je pige pas|j'ai pas capté|j'ai pas tout capté|je capte pas|c'est du chinois|du chinois|c'est du charabia|charabia",
      ways: [
        {
          says: [
            "plus court|plus courte|plus simple|plus simplement|plus clair|plus clairement|plus facile|plus bref|moins long|moins compliqué|en bref|en résumé|en gros|en clair|en deux mots|en quelques mots|en un mot|en une phrase|en deux phrases|en une ligne|deux lignes|une ligne|résumer|résume|résumez|résumé|raccourcir|raccourcis|raccourcissez|simplifier|simplifie|simplifiez|version courte|version simple|version rapide|réponse courte|mots simples|des mots simples|français simple|français normal|français facile|langage simple|langage clair|l'essentiel|le principal|les grandes lignes|comme à un enfant|enfant de cinq ans|enfant de 5 ans|pour les nuls|trop long|trop longue|trop de texte|trop de mots|trop compliqué|trop technique|pavé|roman|un roman|tartine|charabia|jargon|du chinois|moins technique",
          ],
          beside:
            "pouvez|pourriez|peux|pourrais|peut|possible|c'est possible|dire|dis|dites|redire|redis|redites|répéter|répète|répétez|expliquer|explique|expliquez|réexpliquer|réexplique|réexpliquez|faire|fais|faites|donner|donnez|donne|écrire|écrivez|réponse|réponses|message|texte|version|mots|mot|phrase|phrases|votre|dernier|dernière|comme si|cinq|5|ans|enfant|ne|lire|lu|lis|mais|merci de|svp|désolé|désolée|mots|termes|avec|utilisant|faites court|un peu|peu|juste|lirai|vais pas lire|courage|flemme|la flemme|autre|autrement|langage|facile|simple|court|possible|quoi|c'est quoi|au final|finalement|concrètement|dessin|me|m'expliquer|lignes|parle|parlez|parler|normal|idiot|débile|s'il|lentement|point par point|étape",
        },
        {
          says: [
            "comprends pas|comprend pas|comprends rien|comprend rien|pas compris|rien compris|pas tout compris|pas bien compris|pas clair|pas très clair|veut dire|voulez dire|veux dire|c'est à dire|comment ça|pige pas|pige rien|pas pigé|rien pigé|capte pas|capte rien|pas capté|rien capté|pas tout capté|perdu|perdue|largué|larguée|paumé|paumée|pas suivi|arrive pas à suivre|suis pas sûr d'avoir compris|pas sûr d'avoir compris|charabia|du chinois|entrave rien|y comprends rien|pipé|compris que dalle|confus",
          ],
          beside:
            "quoi|comment|réponse|votre|message|phrase|mot|un mot|un traître mot|dernier|dernière|explication|est ce que|qu est ce que|du tout|désolé|désolée|partie|fin|début|première|deuxième|par là|cela|clair|encore|vraiment|dites|racontes|racontez|absolument|tout|pas tout|j'ai|moi|sûr|sûre|d'avoir|pour moi|chinois|expliquez|expliquer|pouvez|réexpliquer|réexpliquez|pourriez|m'expliquer|à ce que|ce que vous dites|ce que tu dis|votre truc|truc|machin|histoire|tout ça|explications|là je suis",
        },
        {
          says: [
            'expliquer|explique|expliquez|réexpliquer|réexplique|réexpliquez|préciser|précise|précisez|répéter|répète|répétez|reformuler|reformule|reformulez|redire|redis|redites',
            'pouvez|peux|pourriez|pourrais|moi|mieux|encore|autrement|ça|cela|merci de|svp|m|plus|différemment|lentement|comme si',
          ],
          beside:
            "vous|tu|me|m|plus|simplement|clairement|en|mots|autres|termes|réponse|votre|lentement|simple|un|peu|cinq|5|ans|débutant|enfant|nul|idiot|un enfant|différemment|possible|c'est possible|d'une autre manière|d'une autre façon|manière|façon|autre|comme",
        },
      ],
    },
    tired: {
      alone:
        "j'ai faim|jai faim|g faim|j'ai trop faim|j'ai la dalle|je meurs de faim|j'ai soif|j'ai sommeil|je suis fatigué|je suis fatiguée|fatigué|fatiguée|trop fatigué|trop fatiguée|je suis crevé|je suis crevée|crevé|crevée|je suis mort de fatigue|je dors debout|la flemme|j'ai la flemme|grosse flemme|pas réveillé|pas réveillée|pas encore réveillé|besoin d'un café|besoin de café|il me faut un café|vivement la retraite|encore lundi|c'est lundi|lundi|dur lundi|dur dur le lundi|je déteste le lundi|je hais les lundis|les lundis|longue journée|grosse journée|dure journée|sale journée|mauvaise journée|rude journée|journée pourrie|journée de merde|semaine de merde|longue semaine|grosse semaine|pas du matin|je suis pas du matin|mal dormi|j'ai mal dormi|c'est bientôt l'heure du café|c'est l'heure du café|vivement midi|vivement ce soir|jsuis vidé|jsuis vidée|je suis vidé|je suis vidée|jsuis crevé|jsuis ko|je suis ko|je suis claqué|je suis claquée|jsuis claqué|dur dur le réveil|dur le réveil|dur le réveil ce matin|dur dur le réveil ce matin|dur de se lever|j'ai un creux|un petit creux|je mangerais un boeuf|j'ai les crocs|ça creuse|un lundi quoi|lundi matin",
      ways: [
        {
          says: [
            'faim|soif|dalle|sommeil|fatigué|fatiguée|crevé|crevée|claqué|claquée|naze|ko|vidé|vidée|vanné|vannée|lessivé|lessivée|flemme|lundi|lundis|café|sieste|mal dormi|pas dormi|dormi|fatigue|bâille|longue journée|dure journée|rude journée|grosse journée|sale journée|dure semaine|longue semaine|grosse semaine|le coup de barre|coup de barre|pas du matin',
            "j'ai|jai|je suis|jsuis|suis|je|trop|tellement|besoin|encore|dur|déteste|hais|quelle|ce|c'est|me faut|marre|un|une|les|le|pff|pas|mort|morte|vivement|grosse|quel|après|rien",
          ],
          beside:
            "matin|ce matin|soir|ce soir|là|aujourd'hui|moi|café|de|d'un|d'une|pour|avant|midi|bientôt|manger|mangerais|un boeuf|boeuf|déjeuner|l'heure|heure|nuit|cette nuit|de la nuit|bébé|enfants|dur|difficile|réveil|debout|tôt|trop tôt|tard|semaine|journée|week end|après midi|au bureau|au boulot|lundi matin|matins|réveillé|toujours|commencer|attaquer|reprendre|tout seul|tient|tenir|pleure|meurs|dors|ouf|mes|yeux|ferment",
          neverAsked: true,
        },
      ],
    },
    complaint: {
      alone:
        "nul|c'est nul|inutile|c'est inutile|ça sert à rien|ça ne sert à rien|tu sers à rien|vous servez à rien|tu ne sers à rien|vous ne servez à rien|ça m'aide pas|ça ne m'aide pas|ça n'aide pas|ça marche pas|ça ne marche pas|ca marche pas|sa marche pas|ça ne marche jamais|ça marche jamais|ça ne marche toujours pas|ça marche toujours pas|toujours pas|marche pas|fonctionne pas|ça fonctionne pas|ça ne fonctionne pas|je suis pas plus avancé|je suis pas plus avancée|je ne suis pas plus avancé|je ne suis pas plus avancée|me voilà bien avancé|me voilà bien avancée|pas plus avancé|ça m'avance pas|ça ne m'avance pas|ça m'avance à rien|ça ne m'avance à rien|c'est pas une réponse|ce n'est pas une réponse|mauvaise réponse|c'est faux|faux|c'est pas vrai|n'importe quoi|c'est n'importe quoi|du grand n'importe quoi|pas possible|c'est pas possible|décevant|je suis déçu|je suis déçue|déçu|déçue|énervant|c'est énervant|agaçant|pénible|c'est pénible|lourd|c'est lourd|saoulant|ça me saoule|ça me soûle|tu me saoules|vous me saoulez|j'en ai marre|marre|ras le bol|j'en ai ras le bol|j'abandonne|je laisse tomber|je perds mon temps|perte de temps|quelle perte de temps|trop lent|c'est trop lent|toujours la même réponse|toujours pareil|vous répétez la même chose|tu répètes toujours la même chose|on tourne en rond|ça tourne en rond|vous savez pas|vous ne savez pas|tu sais pas|tu ne sais pas|vous ne savez rien|tu sais rien|tu ne sais rien|vous savez rien|évidemment vous savez pas|évidemment|pff|pfff|pffff|pfiou|rho|rhoo|roh|grr|argh|mouais bof|pas terrible|pas top|pas bien|pas bon|bof bof|pas content|pas contente|je suis pas content|je suis pas contente|je ne suis pas content|je ne suis pas satisfait|pas satisfait|inadmissible|c'est inadmissible|scandaleux|honteux|c'est une honte|inacceptable|catastrophe|une catastrophe|quelle catastrophe|la galère|galère|ça m'énerve|vous m'énervez|tu m'énerves|écoutez moi|écoute moi|vous n'écoutez pas|tu écoutes pas|t'écoutes pas|t'es pas drôle|vous n'êtes pas drôle|pas drôle|c'est long|que c'est long|c'est trop long|c'est interminable|vous êtes lent|vous êtes lents|t'es lent|tu es lent|je poireaute|j'attends toujours|j'attends encore|vous répondez à côté|tu réponds à côté|toujours à côté|vous me fatiguez|tu me fatigues|ça me fatigue|vous m'épuisez|vous lisez ou pas|tu lis ou pas|vous me lisez ou pas|vous lisez ce que j'écris|tu lis ce que j'écris|lisez ce que j'écris|quel cauchemar|quel bazar|quel cirque|quelle journée|c'est toujours pareil|la barbe|quelle plaie|personne ne répond|personne répond|personne ne m'aide|j'y comprends rien|tout va de travers|rien ne marche|ça me rend fou|ça me rend folle|je pète un câble|je vais péter un câble|t'as le chic",
      ways: [
        {
          says: [
            "nul|nulle|nuls|inutile|sert à rien|sers à rien|servez à rien|m'aide pas|aide pas|aidé pas|marche pas|marche jamais|marchez jamais|fonctionne pas|fonctionne jamais|pas plus avancé|pas plus avancée|m'avance pas|avance à rien|pas une réponse|mauvaise réponse|n'importe quoi|décevant|déçu|déçue|énervant|agaçant|pénible|marre|ras le bol|perds mon temps|perte de temps|trop lent|même réponse|même chose|en rond|savez pas|sais pas répondre|savez rien|sais rien|jamais la réponse|pas drôle|saoule|saoules|saoulez|énerve|énerves|énervez|pas satisfait|pas content|pas contente|inadmissible|inacceptable|honteux|catastrophe|galère|pas doué|pas douée",
          ],
          beside:
            'truc|machin|bot|robot|chatbot|système|outil|service|appli|application|réponse|réponses|question|questions|jamais|aider|répondre|réponds|répondez|répéter|répète|répétez|temps|tourne|hyper|évidemment|du tout|quel|quelle|votre|votre truc|bureau|machine|quoi|aidé|aide|avancé|avancée|bonne|chat|vraiment pas|marche|fonctionne',
          neverAsked: true,
        },
        {
          says: [
            'fois|déjà|combien de fois|sans arrêt|encore et encore',
            'demande|demandé|demander|dis|dit|dire|répète|répété|répéter|pose|posé|écris|écrit|explique|expliqué|redemande|redis',
          ],
          beside:
            "trois|deux|quatre|cinq|dix|cent|mille|troisième|deuxième|quatrième|énième|dixième|3eme|2eme|4eme|3e|2e|4e|3ème|3|2|4|10|semaine|question|même question|même chose|vous lisez ou pas|lisez|lis|ou|c'est|c|ça fait|cette|combien|le|faut|il faut|encore",
        },
        {
          says: [
            'attends|attendre|attente|attendu|attend|poireaute|long|longue|temps',
            'minutes|heures|heure|longtemps|des plombes|jours|semaines|une éternité|éternité|réponse|toujours|depuis|trop',
          ],
          beside:
            "dix|cinq|deux|trois|vingt|trente|10|5|20|30|2|15|une|demi|plus|réponse|quelqu'un|que|depuis|fait|longtemps|matin|hier|ici|mois|vraiment|ça fait",
          neverAsked: true,
        },
        {
          says: [
            'répondez|réponds|répond|réponse|réponses|réponds toujours',
            "à côté|pas|jamais|claire|n'importe quoi|toujours pareil|hors sujet|robot|toute faite|toutes faites|pareil",
          ],
          beside:
            "vous|tu|toujours|encore|à côté|pas possible|possible|avoir|d'avoir|une|claire|de la plaque|même|chaque|fois|simple|question|sujet|précise|correcte|vraie|clairement|aux questions|moi",
          neverAsked: true,
        },
        {
          says: [
            'plus vite fait|plus vite|plus rapide|plus simple|plus facile|mieux fait|aurait fait mieux|ferait mieux|plus efficace|mieux',
            "j'aurais|j aurais|aurait|ferait|ma grand mère|mamie|mon chien|mon chat|un pigeon|pigeon|poisson rouge|google|moi même|tout seul|toute seule|ma mère|un enfant|par courrier",
          ],
          beside:
            "fait|envoyer|d'envoyer|envoyant|demander|demandant|appeler|appelant|chercher|chercher moi même|à la main|répondrait|répondre|trouver|trouvé|trouverait|mère|grand|chien|chat|pigeon|été|seul|seule|aller|que|courrier",
          neverAsked: true,
        },
        {
          says: ['utile|doué|douée|aidant|efficace|malin|pratique|rapide|précis|clair', 'pas'],
          beside: "t'es|tes|vous êtes|es|êtes|c'est|vraiment|très|franchement|bien|du tout|super",
          neverAsked: true,
        },
      ],
    },
    insult: {
      alone:
        "idiot|idiote|imbécile|crétin|crétine|abruti|abrutie|débile|con|connard|connasse|connard de robot|conne|pauvre con|espèce de con|espèce d'idiot|enfoiré|salaud|salope|fdp|fils de pute|ntm|nique|nique ta mère|va te faire|va te faire voir|va te faire foutre|vas te faire foutre|allez vous faire voir|allez vous faire foutre|va mourir|va crever|dégage|dégagez|casse toi|cassez vous|tg|ta gueule|ferme la|ferme ta gueule|fermez la|tais toi|taisez vous|la ferme|merde|merde alors|mrd|putain|ptn|bordel|fait chier|tu fais chier|vous faites chier|vous me faites chier|tu me fais chier|tu pues|tu crains|ça craint|t'es nul|tes nul|t nul|t'es nulle|tu es nul|vous êtes nul|vous êtes nuls|trop nul|t'es con|tes con|t con|t'es bête|tes bête|tu es bête|vous êtes bête|t'es débile|tes débile|t'es stupide|tu es stupide|vous êtes stupide|t'es sourd|vous êtes sourd|t'es aveugle|t'es bouché|tu te moques de moi|tu te fous de moi|tu te fous de ma gueule|vous vous moquez de moi|vous vous fichez de moi|vous vous foutez de moi|tu te fiches de moi|c'est une blague|tu rigoles|vous rigolez|tu plaisantes|vous plaisantez|tu le fais exprès|vous le faites exprès|tu le fais exprès ou quoi|je te déteste|je vous déteste|je te hais|stupide|bouffon|boloss|gros nul|bon à rien|incapable|incompétent|ridicule|pathétique|minable|lamentable|médiocre|pourri|merdique|à chier|honte à vous|quel boulet|quelle nouille|quelle buse|quel âne|va voir ailleurs|va voir ailleurs si j'y suis|tas de ferraille|espèce de tas de ferraille|tu comprends que dalle|vous comprenez que dalle|que dalle|tu captes rien|tu piges rien|va te cacher|va jouer ailleurs|retourne à l'école|retournez à l'école|tête de mule|tête de noeud|boulet|nouille|buse|casse pieds|bidule inutile|boîte de conserve|vieille casserole|grille pain",
      ways: [
        {
          says: [
            'qi|cerveau|cervelle|neurone|neurones|intelligence|mémoire|conversation|charme|vivacité',
            COMPARED,
            "tu|t'as|tas|vous|ton|votre",
          ],
          beside: "le|la|un|une|d'un|d'une|de|avez|as|même|seul|demi|que|comme|autant|moitié|rouge|est",
          neverAsked: true,
        },
        {
          says: [
            COMPARED,
            'mieux|plus malin|plus maline|plus intelligent|plus intelligente|plus doué|plus douée|plus futé|plus futée|plus vite|plus rapide|plus utile|plus efficace|plus de cervelle|plus de neurones|plus de conversation|plus drôle|plus sympa|plus aimable|moins bête|moins con|moins débile|plus que|plus performant|plus clair|plus fort|plus vif',
            "que toi|que vous|qu'vous|même|mon|ma|n'importe quel|un|une|que ça|que ce|que ce robot|que ce bot",
          ],
          beside: `mille fois|mille|fois|est|serait|répond|répondrait|répondent|comprend|comprendrait|fait|ferait|feraient|aide|aiderait|sait|explique|travaille|trouve|réfléchit|a|aurait|parle|écoute|dort|quand|que vous|que toi|mort|morte|vieux|vieille|ans|ce|robot|bot|chat|franchement|de deux|deux|trois|2|3|cinq|5|cassé|cassée|beaucoup|largement|cent fois|dix fois|vraiment|pourrait|saurait|faire|répondre|aider|boulot|rouge|pain|QI|yeux|fermés|et|en dormant`,
          neverAsked: true,
        },
        {
          says: [
            'idiot|idiote|imbécile|crétin|abruti|débile|débiles|con|cons|connard|conne|connerie|conneries|connasse|stupide|bête|bêtes|nul|nulle|nuls|nulos|bouffon|boloss|merde|merdique|putain|ptn|bordel|chier|foutre|gueule|fdp|incapable|incapables|incompétent|incompétents|ridicule|pathétique|minable|lamentable|médiocre|pourri|pourrie|déteste|hais|sourd|sourde|aveugle|bouché|exprès|moques|moquez|fous|foutez|fichez|fiches|tais|taisez|dégage|mauvais|pire|honte|salaud|enfoiré|tocard|andouille|cornichon|cruche|ignare|neuneu|gogol|golmon|bourrique|âne|truffe|naze|nase|relou|cassé de partout|saloperie|tg',
          ],
          beside:
            "quel|quelle|espèce|pauvre|sale|gros|grosse|robot|bot|chatbot|machine|machin|truc|système|service|outil|appli|application|programme|ordinateur|ordi|réponse|réponses|idée|quoi|comment|pourquoi|jamais|monde|franchement|êtes|ou quoi|rigoles|rigolez|blague|plaisantes|bande|voir|ferme|fermez|rien|bon à rien|intelligence|artificielle|ia|plus bête que|ta mère|mère|faites|c'est une|vie|aide|temps|assistant|bureau|accueil|chat|pire que|tas|ferraille|conserve|boîte|boulet|que dalle|dalle|tête|comprends|comprenez|captes|piges|école|ailleurs|vieux|vieille|casserole|grille pain|conseiller|helpdesk|invention|numérique|virtuel|total|complet",
        },
        {
          says: [
            "quel|quelle|espèce|t'es|tes|tu es|vous êtes|gros|grosse|sale|pauvre|vieux|vieille|bande",
            'boulet|boulets|nouille|buse|tas|ferraille|casserole|grille pain|tocard|plaie|cauchemar|arnaque|escroquerie|catastrophe ambulante|pot de colle|branquignol|branquignols|guignol|guignols|clown|clowns|rigolo|incapable|zéro|pitre|pignouf|corniaud|mollusque|légume|fumiste|charlatan|mytho|boîte de conserve|tas de ferraille',
          ],
          beside: "de|d'|un|une|tas|ferraille|robot|bot|vrai|vraie|gros|véritable|service|machine|ambulante",
          neverAsked: true,
        },
      ],
    },
    apology: {
      alone:
        "désolé|désolée|desole|désoler|dsl|dsolé|je suis désolé|je suis désolée|vraiment désolé|désolé pour ça|désolée pour ça|pardonnez moi|pardonne moi|mille pardons|mille excuses|excusez moi|excuse moi|escusez moi|excusez|excuses|toutes mes excuses|mes excuses|je m'excuse|je vous prie de m'excuser|veuillez m'excuser|veuillez excuser|navré|navrée|je suis navré|oups|oups désolé|oups pardon|oups désolée|houps|oops|mince|zut|flûte|sorry|autant pour moi|au temps pour moi|ma faute|c'est ma faute|my bad|je me suis trompé|je me suis trompée|pardon je me suis trompé|pardon je me suis trompée|je me trompe|erreur|erreur de ma part|petite erreur|fausse manip|mauvaise manip|faute de frappe|faute de frappe désolé|ignorez mon message|ignorez ça|ignore ça|oubliez mon message|désolé de vous déranger|désolée de vous déranger|désolé de te déranger|désolé de déranger|désolé de vous embêter|désolée de vous embêter|désolé pour le dérangement|désolée pour le dérangement|désolé du dérangement|pardon de vous déranger|excusez moi de vous déranger|excusez moi du dérangement|excusez le dérangement|désolé je m'exprime mal|désolée je m'exprime mal|je m'exprime mal|je me suis mal exprimé|je me suis mal exprimée|désolé pour mon français|désolée pour mon français|mon français n'est pas très bon|je parle mal français|je parle mal le français|je ne parle pas bien français|désolé pour les fautes|désolée pour les fautes|désolé pour la faute|désolé du retard|désolé pour le retard|je suis en retard désolé|j'étais énervé|j'étais énervée|j'ai été impoli|je voulais pas être impoli|je ne voulais pas être impoli|désolé de m'être énervé|désolée de m'être énervée|j'ai fait une boulette|boulette|je me suis emporté|je me suis emportée|je retire|je retire ce que j'ai dit|sans rancune|j'ai fourché|gros doigts|pas taper|me tapez pas|ne me tapez pas|j'ai exagéré|j'ai abusé|j'ai dépassé les bornes|j'ai été dur|j'ai été dure|je me suis énervé|je me suis énervée|je me suis emballé|je me suis emballée|on fait la paix|faisons la paix|on se réconcilie|sans rancune hein|j'ai été injuste|mon français est mauvais|je regrette|je regrette mes mots|je retire mes mots|j'aurais pas dû|je n'aurais pas dû",
      ways: [
        {
          says: [
            "désolé|désolée|dsl|pardon|pardonnez|pardonne|excuse|excusez|excuses|m'excuse|m'excuser|navré|navrée|regrette|retire|sans rancune|faire la paix|fait la paix|j'aurais pas dû|n'aurais pas dû|aurais pas dû|m'en voulez pas|m'en veux pas|m'en vouloir|voulais pas|présente mes",
            "désagréable|énervé|énervée|emporté|emportée|emballé|emballée|impoli|impolie|grossier|grossière|dur|dure|sec|sèche|méchant|méchante|agressif|agressive|injuste|brusque|vulgaire|odieux|odieuse|insulté|insultée|insultes|mots|ton|ce que j'ai dit|ce que j'ai écrit|dit ça|colère|sang froid|perdu patience|impatient|impatiente|mal parlé|mal élevé|mal élevée|comportement|nerfs|à bout|exagéré|abusé|pénible|lourd|lourde|relou|crié|hurlé|engueulé|traité|blessant|vexant|vexer|blesser|majuscules|humeur|mauvaise humeur|crevard|cassant|cassante|sur les nerfs|stressé|stressée",
          ],
          beside:
            "tout à l'heure|hier|ce matin|matin|avant|l'autre jour|dernière fois|fois|avec vous|contre vous|sur vous|envers|été|étais|j'étais|me suis|suis|m'être|être|avoir|journée|dure|mauvaise|difficile|longue|sale|semaine|fatigue|stress|stressé|fatigué|fatiguée|boulot|pression|un peu|trop|vraiment|sincèrement|c'est|pas|vous|votre faute|faute|y êtes pour rien|méritez|méritiez|rancune|hein|pour|mes|mon|dit|écrit|parlé|propos|moment|passé|passée|perdu|mauvaises|réaction|réagi|réponse|ainsi|comme ça|traité|nul|idiot|con",
          neverAsked: true,
        },
        {
          says: [
            "j'ai été|jai été|je me suis|j'étais|d'avoir été|de m'être|m'être",
            'désagréable|énervé|énervée|emporté|emportée|emballé|emballée|impoli|impolie|grossier|grossière|dur|dure|sec|sèche|méchant|méchante|agressif|agressive|injuste|brusque|vulgaire|odieux|odieuse|pénible|cassant|cassante|excessif|excessive|mal élevé|mal élevée',
          ],
          beside:
            "tout à l'heure|hier|ce matin|matin|avant|dernière fois|avec vous|contre vous|sur vous|envers|journée|dure|mauvaise|difficile|longue|sale|semaine|fatigue|stress|un peu|trop|vraiment|pas|votre faute|vous|sous|pression|excuses",
          neverAsked: true,
        },
        {
          says: [
            "désolé|désolée|desole|desolee|dsl|pardon|pardonnez|pardonne|excuse|excusez|excuses|m'excuse|navré|navrée|oups|oops|sorry|trompé|trompée|trompés|par erreur|erreur|ma faute|faute de frappe|fausse manip|pas pour vous|pas pour toi|mal exprimé|mal exprimée|m'exprime mal",
          ],
          beside:
            "déranger|dérange|dérangement|embêter|embête|ennuyer|importuner|interrompre|parlé|parler|mal parlé|répondu|énervé|énervée|énervement|impoli|impolie|grossier|grossière|ton|message|messages|retard|long|longue|tard|tout à l'heure|hier|avant|fautes|faute|frappe|orthographe|français|exprime|exprimé|exprimée|explique|expliqué|question|questions|bête|numéro|conversation|destinataire|personne|groupe|mauvais|mauvaise|bouton|envoyé|envoyée|appuyé|cliqué|fait|réponse|stressé|stressée|fatigué|fatiguée|insister|insiste|moi|manip|fenêtre|tchat|chat|correcteur|doigts|téléphone|enfant|fils|fille|voulais|écrire|j'étais|pris|heure|encore|tardive|tardif|réponse tardive|m'être|être|emporté|emportée|énervé|de m'être énervé|vite|jour|mauvais jour|mauvaise journée|journée|fatigue|gros doigts|clavier|langue|français approximatif|bafouille|perdu|nouveau|nouvelle|relou|lourd|pénible|insulté|insultée|vulgaire|ça capte mal|capte mal|capte|taper|tapé|fourche|doigt|j'ai fourché|boulette",
          neverAsked: true,
        },
      ],
    },
    praise: {
      alone:
        "bravo|bravo pour ce service|félicitations au robot|chapeau|bien joué|bon travail|beau travail|super travail|excellent travail|bon boulot|super boulot|beau boulot|bon bot|gentil bot|bon robot|gentil robot|t'es un chef|tes un chef|t un chef|t'es une cheffe|vous êtes un chef|t'es le meilleur|t'es la meilleure|tu es le meilleur|vous êtes le meilleur|vous êtes les meilleurs|le meilleur|t'es au top|tu es au top|vous êtes au top|t'es top|vous êtes top|t'es génial|tu es génial|vous êtes génial|vous êtes géniaux|vous êtes formidable|t'es super|tu es super|vous êtes super|t'es trop fort|trop fort|tu gères|vous gérez|tu assures|vous assurez|tu déchires|t'es rapide|vous êtes rapide|tu es rapide|quelle rapidité|rapide|très rapide|super rapide|c'est rapide|c'était rapide|quelle efficacité|efficace|très efficace|vous êtes efficace|t'es efficace|impressionnant|c'est impressionnant|je suis impressionné|je suis impressionnée|bluffant|épatant|incroyable|magnifique|merveilleux|formidable|fantastique|extra|géant|intelligent|t'es intelligent|tu es intelligent|vous êtes intelligent|malin|pas bête|pas bête du tout|quel service|super service|bon service|excellent service|très bon service|beau service|bonne réponse|très bonne réponse|super réponse|réponse parfaite|vous me sauvez|tu me sauves|tu me sauves la vie|vous me sauvez la vie|un amour|vous êtes un amour|t'es un amour|un ange|vous êtes un ange|t'es un ange|vous êtes adorable|t'es adorable|adorable|vous êtes gentil|vous êtes gentille|t'es gentil|tu es gentil|vous êtes sympa|t'es sympa|tu es sympa|vous êtes drôle|t'es drôle|t'es marrant|10 sur 10|10/10|20 sur 20|20/20|5 étoiles|ça c'est du service|ça c'est pratique|pratique|c'est pratique|très pratique|super pratique|top niveau|la classe|classe|respect|pas mal du tout|franchement bravo|bravo franchement|chapeau l'artiste|t'es une machine de guerre|machine de guerre|t'assures grave|rien à redire|rien à dire|du bon boulot|un sans faute|sans faute",
      ways: [
        {
          says: [
            'bravo|félicitations|meilleur|meilleure|meilleurs|génial|géniale|géniaux|formidable|fantastique|super|top|au top|chef|cheffe|champion|championne|star|fort|forte|rapide|rapides|vite|rapidement|rapidité|efficace|efficacité|impressionnant|impressionné|impressionnée|bluffant|bluffé|épatant|incroyable|magnifique|merveilleux|extra|intelligent|malin|pratique|sauvez|sauves|sauvé|amour|ange|adorable|gentil|gentille|sympa|gères|gérez|assures|assurez|parfait|parfaite|excellent|excellente|bien|bon|bonne|drôle|utile|agréable|simple|facile|mieux|plus rapide|chapeau|cool|trésor|as|perle|crack|as du volant',
            "tu|t'es|tes|t|vous|ça|ca|c'est|c|ce|cette|quel|quelle|bravo|votre|ton|chapeau|bot|robot|service|outil",
          ],
          beside:
            "êtes|es|service|outil|bot|robot|chatbot|assistant|bureau|accueil|réponse|réponses|réponds|répond|répondez|répondre|travail|boulot|équipe|idée|vie|journée|ma|que|les rh|rh|chef|ma chef|mon chef|téléphone|appeler|humain|humains|collègue|collègues|ma collègue|intranet|mail|ordinateur|part|quelle|est|marche|aide|avez|plus|jamais|vu|prévu|pensais|au moins|waouh|wow|attendre|croyais|du monde|franchement|artiste|guerre|machine de guerre|explique|expliquez|expliques|même|moins bien|que mon|que ma|comptable|mon comptable|conseiller|voisin|beau frère|l'ancien|ancien|helpdesk|support|clair|claire|moins|qu'avant|avant|aimable|poli|polie|patient|patiente|aidant|au poil",
          neverAsked: true,
        },
        {
          says: [
            'mieux|moins bien|plus clair|plus utile|plus sympa|plus vite|plus rapide|moins vite',
            "que|qu'|chapeau|bravo|même|explique|expliquez",
          ],
          beside:
            "vous|tu|t'es|vous êtes|est|c'est|chapeau|bravo|même|mon|ma|comptable|explique|expliquez|expliques|répond|répondez|ancien|l'ancien|helpdesk|support|rh|les rh|chef|collègues|service|humains|google|intranet|un humain|site|moins bien|avant|ça|marche",
          neverAsked: true,
        },
      ],
    },
    love: {
      alone:
        "je t'aime|jtm|je t'm|je vous aime|je t'aime toi|je t'aime bien|je vous aime bien|je t'adore|je vous adore|on t'aime|tu m'aimes|vous m'aimez|est ce que tu m'aimes|épouse moi|épousez moi|tu veux m'épouser|marions nous|tu veux sortir avec moi|t'es célibataire|tu es célibataire|vous êtes célibataire|tu es marié|bisous|bisou|gros bisous|bises|bise|câlin|câlins|gros câlin|kiss|tu me manques|vous me manquez|tu m'as manqué|vous m'avez manqué|t'es mignon|tu es mignon|t'es beau|t'es belle|tu es mon ami|on est amis|tu veux être mon ami|mon coeur|mon amour|mon héros",
      ways: [
        {
          says: ['aime|aimes|adore|kiffe|embrasse|épouse', "te|t'|t|vous|toi|ce|bot|robot|ça|j"],
          beside: 'bot|robot|service|fort|beaucoup|trop|bisous|chat|assistant',
        },
      ],
    },
    laugh: {
      alone:
        "mdr|mdrr|mdrrr|ptdr|ptdrr|lol|lool|lolilol|xd|xptdr|jpp|haha|hahaha|hahahaha|hihi|hihihi|héhé|hehe|hoho|ah ah|ah ah ah|ahah|ahaha|ahahah|ahah mdr|trop drôle|c'est drôle|drôle|très drôle|marrant|c'est marrant|trop marrant|rigolo|hilarant|je rigole|je plaisante|je déconne|je blague|c'était une blague|c'est une blague de ma part|pour rire|je suis morte|je suis mort|mort de rire|morte de rire|mdr oubliez|vous m'avez fait rire|tu m'as fait rire|c'est trop marrant|trop marrante|c'est hilarant|je suis mdr|mdr trop bon|trop bon|j'en pleure|je pleure de rire|je suis plié|je suis pliée|plié de rire|ahahah trop drôle",
    },
    bot: {
      alone:
        "qui es tu|t'es qui|tes qui|t qui|tu es qui|qui êtes vous|vous êtes qui|c'est qui|qui est ce|qui est là|qui va là|à qui je parle|à qui ai je affaire|à qui ai je l'honneur|avec qui je parle|je parle à qui|je parle avec qui|qui me répond|qui répond|qui m'écrit|qu'est ce que tu es|tu es quoi|t'es quoi|vous êtes quoi|c'est quoi ce numéro|c'est quoi ce service|c'est quoi ce bot|quel est ton nom|quel est votre nom|ton nom|comment tu t'appelles|comment t'appelles tu|comment vous appelez vous|tu t'appelles comment|vous vous appelez comment|tu as un nom|quel âge as tu|t'as quel âge|tu as quel âge|vous avez quel âge|d'où viens tu|tu viens d'où|t'es où|tu es où|vous êtes où|où es tu|où êtes vous|tu habites où|tu existes|tu es réel|t'es réel|vous êtes réel|t'es réelle|tu es vivant|t'es vivant|vous êtes une vraie personne|tu es une vraie personne|t'es une vraie personne|tu es humain|t'es humain|vous êtes humain|es tu humain|êtes vous humain|êtes vous une personne|es tu une personne|tu es un homme ou une femme|homme ou femme|fille ou garçon|vous êtes un homme ou une femme|t'es un mec ou une fille|c'est automatique|c'est automatisé|c'est un automate|réponse automatique|réponses automatiques|répondeur|c'est un répondeur|tu dors la nuit|tu manges|tu rêves|tu as des sentiments|t'as des sentiments|tu penses|tu es intelligent|présente toi|présentez vous|parle moi de toi|parlez moi de vous|que fais tu|que faites vous|tu fais quoi|vous faites quoi|tu fais quoi dans la vie|un bot|un robot|bot|robot|ia|t'es qu'un robot|tu n'es qu'un robot|t'es un bot|tu es un robot|vous êtes un robot|es tu un robot|êtes vous un robot|t'es un robot|c'est un robot|c'est un bot|t'es pas humain|vous n'êtes pas humain|t'es pas réel|quel âge tu as|quel âge avez vous|quel âge as tu|tu dors parfois|tu dors des fois|est ce que tu dors|vous dormez la nuit|tu manges quoi",
      ways: [
        {
          says: [
            "tu as|t'as|tas|vous avez|avez vous|as tu|ton|votre|c'est quoi|quel est|comment on|je peux vous|comment je",
            "nom|prénom|surnom|petit nom|âge|visage|corps|cerveau|famille|sentiments|émotions|anniversaire|âme|couleur préférée|parents|vous appelle|t'appelle|vous appeler|t'appeler|appeler|qi|genre",
          ],
          beside:
            "un|une|des|est ce que|vrai|vraie|robot|bot|comment|dois|puis|de|d'ailleurs|au fait|même|et|quel",
        },
        {
          says: [
            "tu es|t'es|vous êtes|es tu|êtes vous",
            'intelligent|intelligente|malin|fiable|doué|évolué|performant|humain',
            "à quel point|jusqu'à quel point|vraiment|combien",
          ],
          beside: 'est ce que|si|donc|aussi|ia',
        },
        {
          says: [
            "bot|robot|chatbot|machine|ordinateur|ia|i a|intelligence artificielle|chatgpt|chat gpt|gpt|humain|humaine|humains|être humain|personne|réel|réelle|automate|automatique|automatisé|algorithme|logiciel|programme|répondeur|quelqu'un|conseiller",
            "tu es|t'es|tes|t|es tu|vous êtes|êtes vous|êtes|c'est|c|est ce|suis je|je parle|parle|parles|discute|écris|répond|répondez|réponds|derrière|suis|vrai|vraie|qui",
          ],
          beside:
            "qui|quoi|vrai|vraie|véritable|ou bien|parle|parles|parlez|discute|écris|écrit|répond|répondez|réponds|réponses|derrière|écran|messages|message|numéro|en face|bout du fil|machine|humain|humaine|robot|bot|personne|quelqu'un|avec|automatique|genre|type|sorte|est ce que|est ce|qu|chair|os|attendez|attends|attend|dites|numérique|virtuel|virtuelle|assistant|conversation|ligne|ici|vraie personne|conseiller|ou pas|jeune|homme|femme|jeune homme|monsieur|madame|sûr|avouez|avoue|franchement|automatique|messagerie|boîte vocale|enregistrement|derrière ou|moment|là|en fait|au juste|curieux|juste pour savoir",
        },
      ],
    },
    maker: {
      alone:
        "qui t'a créé|qui t'a cree|qui t'a fait|qui t'a programmé|qui t'a conçu|qui t'a développé|qui t'a inventé|qui t'a fabriqué|qui t'a construit|qui t'a codé|qui vous a créé|qui vous a fait|qui vous a programmé|qui vous a conçu|qui vous a développé|qui vous a inventé|qui est ton créateur|qui est votre créateur|qui est ton maître|qui est ton patron|qui est ton chef|qui est derrière|qui est derrière ça|qui est derrière ce bot|qui est derrière ce service|qui gère ce service|qui gère ce bot|qui s'occupe de ce bot|qui écrit tes réponses|qui écrit vos réponses|qui écrit les réponses|d'où viennent tes réponses|d'où viennent vos réponses|d'où tu sors ça|d'où sortez vous ça|où trouves tu tes réponses|d'où viennent les infos|d'où viennent vos informations|comment tu sais tout ça|comment savez vous tout ça|pour qui tu travailles|tu travailles pour qui|pour qui travailles tu|vous travaillez pour qui|pour qui travaillez vous|à qui appartiens tu|qui te paie|tu viens de quelle entreprise",
      ways: [
        {
          says: [
            'qui|quelle entreprise|quelle société|quelle boîte',
            'créé|cree|crée|créée|fait|programmé|conçu|développé|inventé|fabriqué|construit|codé|gère|écrit|entraîné|derrière|imaginé',
            "t|t'|te|toi|vous|ce|cet|ce bot|robot",
          ],
          beside:
            'bot|robot|chatbot|outil|service|truc|assistant|réponses|est|a|ce que|appli|chat|ce chat|truc|machin|service|assistant|chatbot|accueil|numéro|cet outil|fou|génie',
        },
      ],
    },
    languages: {
      alone: `${OTHERS}|quelles langues parlez vous|quelle langue parlez vous|vous parlez quelles langues|vous parlez quelle langue|tu parles quelles langues|tu parles quelle langue|quelles langues parles tu|dans quelles langues|en quelle langue|d'autres langues|une autre langue|autres langues|combien de langues|je parle mal|moi parler pas bien|je parle pas français|je parle pas bien|quelles langues|quelle langue`,
      ways: [
        {
          says: [
            LANGUAGE_NAMES,
            'parle|parles|parlez|parler|parlé|comprends|comprend|comprenez|comprendre|écrire|écris|écrit|écrivez|répondre|répond|réponds|répondez|lire|lis|lisez|discuter|poser|utiliser|connais|connaissez|communiquer|dialoguer|demander',
            'vous|tu|en|on|dans|quelle|quelles|combien|puis|peux|est ce que',
          ],
          beside:
            "quelle|quelles|quel|combien|est ce que|est ce|qu|aussi|seulement|uniquement|puis|pourrait|pourrais|pourriez|possible|questions|question|ma question|mes questions|dans|autre|autres|avec|préfère|également|plutôt|collègue|collègues|c'est possible|l|également|marche|courant|couramment|l'",
        },
        {
          says: [
            LANGUAGE_NAMES,
            "possible|c'est possible|est ce possible|en|dispo|disponible|parle|parler|parlez|comprend|comprendre|traduire|existe|moi",
          ],
          beside:
            "moi|un peu|peu|pas|bien|beaucoup|parle|parler|possible|ou|aussi|français|anglais|svp|petit|mal|pas bien|comprends|comprend|comprendre|est ce que|c'est|disponible|version|autre|seulement|que|ici|vous|chat",
        },
      ],
    },
    confidential: {
      alone:
        "confidentiel|c'est confidentiel|c confidentiel|est ce confidentiel|est ce que c'est confidentiel|confidentialité|c'est privé|privé|c'est personnel|est ce privé|c'est anonyme|anonyme|est ce anonyme|je suis anonyme|c'est sécurisé|est ce sécurisé|c'est sûr ici|c'est secret|secret|entre nous|ça reste entre nous|ca reste entre nous|ça restera entre nous|que ça reste entre nous|reste entre nous|gardez ça pour vous|garde ça pour toi|ne le dites à personne|ne le dis à personne|n'en parlez à personne|dites le à personne|le dites pas à mon chef|ne le dites pas à mon chef|ne le dis pas à mon chef|qui lit ça|qui lit|qui peut lire|qui peut lire ça|qui voit ça|qui peut voir|qui verra ça|qui va lire|qui va lire ça|qui va voir ça|qui lit mes messages|qui lit nos messages|qui voit mes messages|qui a accès|c'est enregistré|vous enregistrez|tu enregistres|vous m'enregistrez|c'est surveillé|on est surveillé|on nous surveille|je suis surveillé|vous gardez tout|vous gardez mes messages|tu gardes mes messages|vous gardez mes données|que faites vous de mes données|que deviennent mes messages|que deviennent mes données|vous faites quoi de mes données|qu'est ce que vous faites de mes données|combien de temps vous gardez mes données|combien de temps gardez vous mes données|combien de temps gardez vous mes messages|mes données sont elles protégées|mes données sont protégées|vous savez quoi de moi|que savez vous de moi|tu sais quoi sur moi|je peux te faire confiance|je peux vous faire confiance|je peux parler librement|je peux te confier un secret|tu sais garder un secret|vous savez garder un secret|mon chef voit ça|mon chef le verra|mon chef va le savoir|mon manager va le savoir|avant de parler qui lit|qui va lire ça|qui lit ça|vous enregistrez tout|tu enregistres tout|vous enregistrez|tu m'espionnes|vous m'espionnez|on me surveille|je suis fliqué|je suis fliquée|ça reste ici|est ce que ça peut se retourner contre moi|ça peut se retourner contre moi|je risque quelque chose|je risque quoi à vous parler|est ce que les rh reçoivent une copie",
      ways: [
        {
          says: [
            'confidentiel|confidentielle|confidentiels|confidentielles|confidentialité|privé|privée|privés|privées|secret|secrets|secrète|anonyme|anonymes|entre nous|enregistré|enregistrée|enregistrés|surveillé|surveillée|surveillés|chiffré|chiffrés|sécurisé|sécurisée|sécurisés',
            "c'est|c|ça|ca|cela|tout|reste|ici|messages|message|conversation|conversations|chat|discussion|discussions|échanges|échange|écris|dis|écrit|dit|données|est ce|ce que",
          ],
          beside:
            'est ce que|est ce|qu|reste|restera|restent|garde|gardez|gardé|gardés|sont|sont ils|sont elles|messages|message|conversation|conversations|chat|discussion|discussions|échanges|échange|écris|écrit|écrire|dis|raconte|envoie|tape|demande|demandes|parle|ici|hein|nos|mes|données|whatsapp|au moins|vraiment|rh|les rh|chef|mon chef|patron|service|partage|partagé|moins|espère|promis|question|questions',
        },
        {
          says: [
            "qui|chef|cheffe|patron|manager|responsable|supérieur|n+1|n 1|direction|employeur|rh|drh|quelqu'un|personne|d'autres|collègues|collègue|entreprise|boîte|équipe|on",
            'lit|lire|lisent|lira|voit|voient|voir|verra|verront|accès|consulter|consulte|reçoit|recevra|sait|savoir|saura|courant|prévenu|informé|surveille|surveillent|contrôle|contrôlent|dit|dites|répéter|répète|répétez|transmis|transmettez|partagé|partagez|rapportez',
            'ça|ca|cela|messages|message|conversation|conversations|écris|écrit|dis|dit|discussion|discussions|échanges|ici|raconte|demande|chat|parle|tape|l|le',
          ],
          beside:
            "qui|que|quoi|est ce que|est ce|peut|peuvent|pourrait|va|vont|mon|ma|mes|nos|n|1|autre|d'autre|ceux|ce que|messages|message|conversation|conversations|chat|discussion|discussions|échanges|écris|dis|raconte|demande|tape|au|du|aux|informatique|service|whatsapp|aussi|dans|cette|ces|y|hein|sera|seront|elle|il",
        },
        {
          says: [
            'gardez|gardes|garde|gardés|gardées|conservez|conservés|conservées|stockez|stockés|stockées|enregistrez|enregistrés|supprimez|supprimés|effacez|effacés|partagez|vendez|transmettez|faites quoi|deviennent',
            'données|messages|message|conversation|conversations|discussion|échanges|ce que je dis|ce que j écris|infos|informations|historique',
            'vous|tu|sont|combien de temps|que|est ce|où|mes|nos',
          ],
          beside:
            'combien|temps|longtemps|où|quoi|mes|nos|personnelles|est ce que|que|qu|deviennent|faites|fais|avec|elles|ils|rh|écris|dis|quelle|durée|pendant',
        },
        {
          says: [
            "direction|rh|les rh|drh|chef|cheffe|patron|patronne|manager|responsable|n+1|n 1|employeur|entreprise|boîte|hiérarchie|syndicat|collègues|quelqu'un|qui|on|personne|équipe|gens|admin|informatique|boss",
            'lit|lisent|lire|voit|voient|voir|reçoit|reçoivent|recevoir|accès|copie|surveille|espionne|enregistre|consulte|transmis|averti|avertie|prévenu|prévenue|informé|informée|courant|flique|écoute|saura|sait',
            'envoie|envoyé|écris|écrit|dis|dit|messages|message|conversation|conversations|ça|chat|discussion|échanges|ici|copie|tape|raconte|demande|je|j',
          ],
          beside:
            "est ce que|est ce|que|ce que|copie|une copie|direction|peut|peuvent|va|vont|de nos|nos|mes|aussi|qui|mon|ma|les|avant|commencer|avant de commencer|avant que|de parler|autre|d'autre|j'|je|hiérarchie|rh|équipe|vous|tu|qu'on|écrit|quand|au|du|y a|t il|risque|risque que|pourrait",
        },
        {
          says: [
            'enregistrez|enregistres|enregistré|enregistrés|gardez|gardes|gardé|gardés|conservez|conservés|stocké|stockés|stockez|notez|sauvegardés|sauvegardez|mémorisez',
            'tout|ça|messages|conversation|ce que|ici|échanges|discussion|quelque part|combien de temps|historique',
          ],
          beside:
            "vous|tu|est ce que|est ce|mes|nos|que|je|dis|écris|envoie|tape|raconte|là|quelque|part|longtemps|sont|c'est|combien|de|temps|où",
        },
      ],
    },
    hours: {
      alone:
        "tu dors jamais|vous dormez jamais|tu ne dors jamais|vous ne dormez jamais|tu dors la nuit|vous dormez la nuit|vous êtes là 24h sur 24|quels sont vos horaires|c'est quoi vos horaires|vos horaires|tes horaires|c'est quoi tes horaires|vous avez des horaires|t'as des horaires|tu prends des vacances|vous prenez des vacances|vous avez des vacances|tu as des vacances|t'as des vacances|tu fais des pauses|vous faites des pauses|vous êtes dispo quand|vous êtes joignable quand|à quelle heure vous fermez|à quelle heure vous ouvrez|vous fermez à quelle heure|vous ouvrez à quelle heure",
      ways: [
        {
          says: [
            "vous|tu|t'es|t'as|toi|robot|bot|ce bot|le bot",
            "dormez|dors|dort|travaillez|travailles|bossez|bosses|êtes|es|t'es|répondez|réponds|disponible|dispo|ouvert|ouverts|ouverte|joignable|fermez|fermes|fermé|là|actif|réveillé|en ligne|connecté|service|vous reposez|te reposes|reposez|reposes|de garde|debout",
            "week end|weekend|week ends|weekends|we|samedi|dimanche|samedis|dimanches|nuit|la nuit|soir|le soir|soirs|jour et nuit|24h 24|24 24|24h|7j 7|7 7|24 7|tout le temps|toujours|en permanence|jamais|jours fériés|férié|fériés|noël|vacances|heure là|cette heure|cette heure ci|tard|tôt|si tard|si tôt|si tôt le matin|midi|pause|pendant les vacances|même la nuit|non stop|à toute heure|toute l'heure|des fois|parfois|tous les jours|chaque jour|après 18h|après 19h|après 17h|le matin",
          ],
          beside:
            'est ce que|aussi|le|la|les|week|end|même|à|sur|24|7|7j|24h|jours|heures|pendant|si|quand|on vous écrit|écris|écrit|du|en|vraiment|donc|ou|seulement|wahou|waouh|des|de|votre|entre|heure|dis donc|pour|répondre|messages|au bureau',
        },
      ],
    },
    'own-language': {
      ways: [
        {
          says: [
            'comprends pas|comprends rien|comprend pas|comprend rien|parle pas|sais pas|lis pas|pas bon|pas bonne|nul|nulle|je suis nul|je suis nulle|pas compris|rien compris|rien|pas|aucun mot|un mot|zéro|mauvais|mauvaise|comprends que dalle|pige rien|capte rien|allergique|fâché|fâchée|brouillé',
            "anglais|l'anglais|l anglais|langlais|angliche",
          ],
          beside:
            "bien|très|trop|du tout|un mot|mot|de|d|en|à|au|moi|désolé|désolée|vraiment|un traître mot|traître|comprends|comprend|parle|parler|lire|lis|sais|suis|j'y|y|pourquoi|vous|me|parlez|répondez|réponds|tu|l|est|mon|ne|rien|pas|que|école|franchement|avec|c'est|svp|l'",
          neverAsked: true,
        },
      ],
    },
    opinion: {
      alone:
        "qu'en pensez vous|qu'en penses tu|vous en pensez quoi|tu en penses quoi|t'en penses quoi|vous pensez quoi|et vous vous en pensez quoi|et vous qu'en pensez vous|votre avis|ton avis|un avis|quel est votre avis|quel est ton avis|à votre avis|à ton avis|c'est quoi votre avis|c'est quoi ton avis|que feriez vous|que ferais tu|vous feriez quoi|tu ferais quoi|que me conseillez vous|que me conseilles tu|vous me conseillez quoi|tu me conseilles quoi|un conseil|vous conseillez quoi|tu conseilles quoi|que conseillez vous|que recommandez vous|vous recommandez quoi|que me recommandez vous|vous en dites quoi|t'en dis quoi|tu en dis quoi|qu'en dites vous|qu'en dis tu|vous êtes d'accord|tu es d'accord|t'es d'accord|bonne ou mauvaise idée",
      ways: [
        {
          says: [
            'vous|tu|t|votre|ton|toi',
            'pensez quoi|penses quoi|pensez vous|penses tu|avis|conseillez|conseilles|conseil|recommandez|recommandes|feriez|ferais|choisiriez|choisirais|opinion|prendriez|prendrais|suggérez|suggères|point de vue|à ma place|à votre place',
          ],
          beside:
            "et|en|vous|quoi|que|qu|qu'|qu'est ce que|qu est ce que|est ce que|à|ma|place|si|étiez|étais|aviez|quel|quelle|est|honnêtement|franchement|personnellement|sincèrement|là dessus|dessus|dites|donnez|donne|moi|me|personnel|perso|lequel|laquelle|faire|de faire|un|une|avez|as|auriez|avoir|pourriez|pouvez|de ça|mon cas|dans mon cas|situation|dans ma situation|pensez|penses|est ce|on",
        },
        {
          says: [
            'vous croyez|tu crois|vous pensez|tu penses|vous trouvez|tu trouves',
            'normal|juste|une bonne idée|bonne idée|raisonnable|que je devrais|devrais|vaut le coup|ça vaut le coup|mérite',
          ],
          beside: "que|c'est|est ce que|est|ça|que c'est|ou pas|le coup|vaut|y|aller|demander|faire|le faire",
        },
      ],
    },
    birthday: {
      alone:
        "c'est mon anniversaire|c mon anniversaire|mon anniversaire|joyeux anniversaire à moi|bon anniversaire à moi|joyeux anniversaire moi même|c'est mon anniv|c mon anniv|joyeux anniversaire à moi même|bon anniv à moi",
      ways: [
        {
          says: [
            'anniversaire|anniv|anniversaires',
            "mon|à moi|moi|moi même|m'a souhaité|me souhaite|me le souhaite|j'ai",
          ],
          beside:
            "c'est|c|joyeux|bon|aujourd'hui|demain|hier|était|fête|fêter|ans|30|40|50|60|20|25|35|45|55|devinez|devinez quoi|personne|souhaité|souhaite|le|bureau|gâteau|youpi|enfin|pour|au boulot|au travail|même|semaine|cette|ce week end|week end|samedi|lundi|au fait|oublié",
          neverAsked: true,
        },
      ],
    },
    weather: {
      alone:
        "quel temps fait il|il fait quel temps|quel temps il fait|quel temps fait il aujourd'hui|quel temps fait il demain|quel temps|la météo|météo|il pleut|il va pleuvoir|va t il pleuvoir|est ce qu'il va pleuvoir|il fait beau|il fait chaud|il fait froid|il fait beau chez vous|quelle météo|quelle est la météo|il neige|fait il beau|quel beau temps|quel temps pourri|quelle chaleur|quelle heure est il|il est quelle heure|quelle heure il est|quel jour on est|on est quel jour|quel jour sommes nous|on est le combien|quelle est la date|quelle date sommes nous|moi oui il fait beau|il fait beau ici|il fait super beau",
      ways: [
        {
          says: [
            'chaleur|canicule|froid|chaud|pluie|pleut|pleuvoir|flotte|neige|neiger|gèle|caille|caille dehors|soleil|orage|vent|brouillard|verglas|météo|temps|fournaise|cagnard|ciel|éclaircie|étouffant|averse|tempête',
            "quelle|quel|dehors|aujourd'hui|ce matin|ce soir|il fait|encore|à verse|beau|pourri|de chien|de canard|qu'est ce qu'il|enfin|sale|fichu|superbe|magnifique|des cordes",
          ],
          beside:
            "mes aïeux|mon dieu|la vache|punaise|purée|oh là là|ouh là|oula|alors|là|très|trop|super|vraiment|drôlement|il|fait|on|c'est|degrés|30|35|40|même|juin|juillet|été|hiver|saison|chez vous|ici|parapluie|glace|plage|barbecue|piscine|fond|fondre|fonds|crève|meurt|dingue|fou|grand|gros|plein|bleu|tombe|toute la journée|journée|week end|semaine|printemps|bientôt|va|aïeux|mes|non|hein|à lyon|à paris",
          neverAsked: true,
        },
        {
          says: [
            'météo|pluie|pleut|pleuvoir|neige|neiger|soleil|fait quel temps|temps fait il|temps fait|temps il fait|fait beau|fait froid|fait chaud',
          ],
          beside:
            "quel|quelle|est ce qu|est ce que|demain|ce week end|week end|soir|matin|dehors|paris|lyon|manchester|chez vous|semaine|va t il|il y aura|aujourd'hui|beau|chaud|froid|prévue|prévisions|comment",
        },
      ],
    },
    sport: {
      alone:
        "allez les bleus|allez l'om|allez om|allez l'ol|allez paris|allez psg|ici c'est paris|allez les verts|quel match|quel but|vous avez vu le match|t'as vu le match|tu as vu le match|qui a gagné|qui va gagner|on a gagné|on est en finale|on est champions|et un et deux et trois zéro|tu supportes qui|vous supportez qui|vous supportez quelle équipe",
      ways: [
        {
          says: [
            'match|but|buts|foot|football|rugby|psg|om|ol|bleus|verts|coupe du monde|ligue des champions|euro|finale|tour de france|roland garros|jeux olympiques|jo|pénalty|penalty|marathon|grand prix|mondial|tennis|handball|équipe de france',
          ],
          beside:
            "allez|vous avez vu|vu|t'as vu|tu as vu|regardé|regardez|regardes|hier|hier soir|soir|ce soir|quel|quelle|qui|gagné|gagne|gagner|va|perdu|les|score|équipe|tu|vous|aimez|aimes|supportes|supportez|incroyable|fou|de fou|dingue|en finale|champions|champion|du monde|avec|ça|c'était|beau|soirée|on|a|est|fan|suivez|suis|week end|dimanche|samedi|victoire|dommage|défaite",
          neverAsked: true,
        },
      ],
    },
    joke: {
      alone:
        "raconte une blague|raconte moi une blague|racontez une blague|racontez moi une blague|raconte moi une histoire|raconte une histoire|une blague|blague|dis moi une blague|dites moi une blague|fais une blague|fais moi une blague|une autre blague|tu connais une blague|tu connais des blagues|t'as une blague|vous connaissez une blague|vous avez de l'humour|tu as de l'humour|t'as de l'humour|fais moi rire|faites moi rire|fais moi rigoler|dis un truc drôle|chante|chante moi une chanson|chantez|danse|raconte moi un secret|dis quelque chose|dis bonjour|surprends moi|je m'ennuie|jm'ennuie|je m'emmerde|on joue|on joue à un jeu|jouons|un jeu|écris un poème|écris moi un poème|quel est le sens de la vie|le sens de la vie|t'aimes le foot|tu aimes le foot|tu as faim|t'as faim|tu es fatigué|t'es fatigué|quelle est ta couleur préférée|ta couleur préférée|fais moi un café|apporte moi un café|un café svp|tu paies ta tournée|augmente moi|une augmentation lol|t'as pas une blague|tu as pas une blague|vous avez pas une blague|une blague de bureau|t'as pas une blague de bureau|raconte un truc drôle|une petite blague|une petite blague svp|remonte moi le moral|remontez moi le moral",
      ways: [
        {
          says: [
            'blague|blagues|devinette|histoire drôle',
            'raconte|racontez|raconter|connais|connaissez|dis|dites|fais|faites|as|avez|autre|veux|une',
          ],
          beside:
            "peux|pouvez|tu|une|bonne|autre|petite|moi|est ce que|drôle|sur|pas|bureau|de bureau|marrante|nulle|carambar|du jour|boulot|t'as|tas|tu|aurais|auriez|petite",
        },
      ],
    },
    waiting: {
      alone:
        "attends|attend|attendez|attendez un instant|attends un peu|attendez un peu|attends 2 min|attends deux minutes|attends deux secondes|attends une seconde|attends une minute|attendez une minute|attendez deux minutes|attends je regarde|attendez je regarde|attends je cherche|attendez je cherche|attends je vérifie|attendez je vérifie|attends je reviens|attendez je reviens|une minute|une seconde|deux minutes|deux secondes|2 minutes|2 min|2 mn|2 sec|2 secondes|1 minute|1 min|1 mn|5 minutes|5 min|cinq minutes|10 minutes|un instant|un instant svp|un moment|un petit instant|un petit moment|minute|minute papillon|patience|patientez|patientez svp|je reviens|je reviens vite|je reviens tout de suite|je reviens dans 5 minutes|je reviens dans deux minutes|jreviens|je regarde|je cherche|je vérifie|je vais vérifier|je vais chercher|je vais voir ça|je dois vérifier|il faut que je vérifie|il faut que je regarde|je réfléchis|laissez moi réfléchir|laisse moi réfléchir|laissez moi regarder|laisse moi regarder|laissez moi voir|laissez moi vérifier|laisse moi vérifier|je vais y réfléchir|je vais réfléchir|plus tard|pas encore|tout à l'heure|je vous redis|je te redis|je vous redis ça|je reviendrai plus tard|je reviens plus tard|je vous écris plus tard|je te réponds plus tard|je vous réponds plus tard|je suis en réunion|en réunion|je suis occupé|je suis occupée|je conduis|je suis au volant|on sonne|le téléphone sonne|j'ai un appel|prends ton temps|prenez votre temps|pas pressé|ça presse pas|ça ne presse pas|rien ne presse|quand vous voulez|bougez pas|bouge pas|ne bougez pas|ne quittez pas|quittez pas|bon plus tard alors|plus tard alors|jarrive|j'arrive|j'arrive deux secondes|jarrive deux secondes|j'arrive tout de suite|bouge pas jreviens|bougez pas je reviens|deux sec|2 sec je reviens|euh attends|euh attendez|demain je verrai|je verrai demain|je verrai ça demain|on verra demain|on verra plus tard|laissez moi le temps|une petite seconde|une petite minute",
      ways: [
        {
          says: [
            'attends|attend|attendez|une minute|une seconde|deux minutes|deux secondes|2 minutes|2 min|2 secondes|2 sec|un instant|un moment|minute|minutes|seconde|secondes|patientez|je reviens|je regarde|je cherche|je vérifie|vérifier|je réfléchis|réfléchir|laissez moi|laisse moi|plus tard|je demande à|voir avec|temps de',
          ],
          beside:
            "svp|regarde|regarder|cherche|chercher|vérifie|vérifier|trouver|trouve|voir|demande|demander|réfléchir|réfléchis|reviens|reviendrai|mon|ma|mes|agenda|calendrier|planning|papiers|sac|badge|carte|téléphone|lunettes|dates|date|numéro|nom|femme|mari|chef|collègue|manager|conjoint|dans|d'abord|avant|cinq|dix|2|3|5|10|deux|trois|petite|petit|juste|le temps de|temps|prendre|récupérer|aller|appel|porte|quelqu'un|où|quand|demain|soir|mail|mails|ordi|écran|redis|réponds|réponse|écris",
          neverAsked: true,
        },
      ],
    },
    misdirected: {
      alone: 'mauvaise conversation oubliez|mauvaise conv|mauvais chat|mauvais tchat',
      ways: [
        {
          says: [
            'oups|houps|oops|zut|mince|merde|désolé|désolée|pardon',
            'pour|à',
            PEOPLE,
            "message|c'était|c'est|texto|envoyé|celui là|ça",
          ],
          beside:
            "mon|ma|mes|le|la|groupe|famille|c'était|pas|vous|message|destiné|texto|envoyé|honte|la honte",
          neverAsked: true,
        },
        {
          says: [
            "mauvaise conversation|mauvais numéro|mauvais destinataire|mauvais groupe|mauvaise personne|mauvaise fenêtre|mauvais chat|mauvais tchat|mauvaise conv|mauvais endroit|mauvais contact|mauvaise discussion|mauvais fil|erreur de destinataire|erreur de conversation|erreur de numéro|erreur de groupe|erreur de discussion|erreur de chat|erreur d'envoi|pas pour vous|pas pour toi|c'était pour|était pour|destiné à|destinée à|me suis trompé de|me suis trompée de|trompé de|trompée de|parti tout seul|partie tout seul|envoyé par erreur|partie par erreur|parti par erreur|par erreur|envoyé sans faire exprès|écrit au mauvais|à la mauvaise|message de poche",
          ],
          beside: `oups|houps|oops|zut|mince|merde|la honte|honte|mauvais|mauvaise|conversation|conv|numéro|destinataire|groupe|personne|fenêtre|chat|tchat|message|messages|envoyé|envoyée|parti|partie|tout seul|écrit|oubliez|oublie|ignorez|ignore|supprimez|effacez|laissez tomber|ce n'est pas|désolé|désolée|dsl|pardon|sorry|excusez|excuse|trompé|trompée|erreur|c'était|quelqu'un d'autre|quelqu'un|d'autre|un autre|une autre|autre|destiné|pas|vous|téléphone|poche|doigt|bouton|de|discussion|faites pas attention|attention|tenez pas compte|compte|tenir|tenez|mots doux|embarrassant|gênant|gênée|gêné|j'ai|courses|${PEOPLE}`,
          neverAsked: true,
        },
      ],
    },
    solved: {
      alone:
        "ça fonctionne|ça fonctionne maintenant|ça marche maintenant|réglé|c'est réglé|problème réglé|résolu|c'est résolu|trouvé|j'ai trouvé|ça a marché|c réglé|tout est réglé|c'est réparé|réparé|débloqué|c'est débloqué|c'est arrangé|ça s'est arrangé|affaire réglée|affaire classée|j'ai trouvé merci|plus besoin|j'ai plus besoin|je n'ai plus besoin|j'ai eu la réponse|j'ai trouvé la réponse",
      ways: [
        {
          says: [
            "réglé|réglée|résolu|résolue|trouvé|trouvée|débloqué|débloquée|réparé|réparée|arrangé|arrangée|ça remarche|ça refonctionne|fonctionne maintenant|marche maintenant|remarche|ça a marché|marche enfin|fonctionne enfin|ai ma réponse|ai eu ma réponse|ai la réponse|ai eu la réponse|plus besoin|m'a aidé|m'a aidée|m'a répondu|m'a expliqué|m'a rappelé|m'a rappelée|me suis débrouillé|me suis débrouillée|réussi|j'ai réussi|y suis arrivé|y suis arrivée|bloquent",
          ],
          beside:
            "voilà|merci|c'est bon|c bon|laissez|laisse|tomber|laissez tomber|tout|tout est|le|la|problème|souci|pb|entre temps|entretemps|finalement|en fait|moi même|tout seul|toute seule|seul|seule|une|un|collègue|collègues|quelqu'un|ma|mon|réponse|question|ouf|super|parfait|cool|on peut|peut|clore|fermer|liste|pas la peine|plus la peine|appelé|appelés|ils|elle|il|a|ont|eu|plus besoin|besoin|de vous|d'aide|je|enfin|inutile|chef|informatique|support|oubliez|oublie|c'est|affaire|du coup|maintenant",
          neverAsked: true,
        },
      ],
    },
    stop: {
      alone:
        "stop|stop stop|stop svp|arrête|arrêtez|arrêter|arrête ça|arrêtez ça|arrête tout|arrêtez tout|on arrête|on arrête là|on arrête tout|arrêtons|arrêtons là|j'arrête|arrête de m'écrire|arrêtez de m'écrire|arrête de m'envoyer des messages|arrêtez de m'envoyer des messages|ne m'écrivez plus|ne m'écris plus|m'écrivez plus|ne me contactez plus|laisse moi tranquille|laissez moi tranquille|laisse moi|fichez moi la paix|désabonner|désabonnez moi|se désabonner|désabonnement|désinscription|désinscrire|désinscrivez moi|supprimez moi de la liste|retirez moi|quitter|sortir|fin|fin de la conversation|terminer|terminer la conversation|fermer|clore|annuler|annule|annulez|annule tout|annulez tout|tout annuler|annulation|abandonner|abandon|laisse tomber|laissez tomber|en fait laissez tomber|oublie|oubliez|oublie ça|oubliez ça|oublie tout|oubliez tout|laisse|laissez|j'ai changé d'avis|finalement non|finalement rien|non rien laisse tomber|recommencer|recommençons|on recommence|reprendre à zéro|on reprend à zéro|reset|retour|retour au début|revenir|revenir en arrière|halte|basta|ça suffit maintenant|stop tout|stop à tout",
    },
    test: {
      alone:
        "test|tests|essai|essais|test test|un test|c'est un test|ceci est un test|juste un test|je teste|je fais un test|on teste|pour tester|pour test|un essai|c'est un essai|un deux un deux|un deux trois|1 2 1 2|1 2 3 test|test 1 2|test 123|test 1 2 3|test un deux trois|un deux test|message test|message de test|test message|test1|test2|azerty|azertyuiop|qsdf|qsdfgh|asdf|asdfgh|abc|abcd|bla|bla bla|blabla|blablabla|toto|tata|titi|coucou test|zzz|hello test",
    },
    help: {
      alone:
        "aide|à l'aide|a l'aide|aide moi|aidez moi|aide svp|aidez moi svp|au secours|help|sos aide|menu|le menu|menu principal|info|infos|information|informations|commande|commandes|thèmes|thème|sujets|sujet|options|option|liste|la liste|liste des sujets|liste des thèmes|montre moi le menu|montrez moi le menu|que sais tu faire|que savez vous faire|que sais tu|que savez vous|tu sais faire quoi|tu sais quoi faire|vous savez faire quoi|tu sais quoi|que peux tu faire|que pouvez vous faire|que peux tu faire pour moi|que pouvez vous faire pour moi|qu'est ce que tu sais faire|qu'est ce que vous savez faire|qu'est ce que tu peux faire|qu'est ce que vous pouvez faire|qu'est ce que tu peux faire pour moi|qu'est ce que vous pouvez faire pour moi|tu peux faire quoi|vous pouvez faire quoi|tu peux faire quoi pour moi|tu sers à quoi|vous servez à quoi|à quoi tu sers|à quoi sers tu|à quoi servez vous|à quoi ça sert|ça sert à quoi|c'est pour quoi faire|que puis je demander|que puis je vous demander|que puis je te demander|qu'est ce que je peux demander|qu'est ce que je peux vous demander|je peux demander quoi|je peux te demander quoi|je peux vous demander quoi|on peut te demander quoi|on peut vous demander quoi|on peut demander quoi|quelles questions|quelles questions puis je poser|quel genre de questions|quel type de questions|comment ça marche|comment ca marche|comment ça fonctionne|ça marche comment|ça fonctionne comment|comment tu marches|comment tu fonctionnes|comment vous fonctionnez|comment fonctionnez vous|comment faire|comment on fait|comment je fais|comment t'utiliser|comment vous utiliser|comment utiliser|mode d'emploi|instructions|exemples|des exemples|donne moi des exemples|donnez moi des exemples|par où commencer|par où je commence|je sais pas quoi demander|je ne sais pas quoi demander|quels sujets|quels thèmes|sur quoi tu peux répondre|sur quoi pouvez vous répondre|sur quels sujets|quelles sont les options|quoi d'autre|tu sais faire quoi d'autre|en quoi pouvez vous m'aider|en quoi peux tu m'aider|comment pouvez vous m'aider|comment peux tu m'aider|tu peux m'aider comment|c'est quoi|c'est quoi ici|tu sers à quoi au juste|vous servez à quoi au juste|à quoi tu sers au juste|tu sers à quoi exactement|vous servez à quoi exactement|tu fais quoi exactement|tu peux m'aider pour quoi|vous pouvez m'aider pour quoi|que proposez vous|que proposes tu|vous proposez quoi|tu proposes quoi|c'est quoi tes fonctions|quelles sont vos fonctions|quels services proposez vous",
    },
    'good-news': {
      alone:
        "vivement vendredi|vivement le week end|vivement le weekend|vivement les vacances|vivement l'été|vivement ce week end|enfin vendredi|c'est vendredi|enfin le week end|enfin le weekend|bientôt le week end|bientôt les vacances|bientôt vendredi|bonnes vacances à moi|à moi les vacances|en mode vacances|mode vacances|enfin les vacances|enfin en vacances|c'est bientôt les vacances|c'est bientôt le week end|c'est les vacances|youpi c'est vendredi|vive les vacances|vive le week end|jour de paie|jour de paye|c'est jour de paie",
      ways: [
        {
          says: [
            'vivement|youpi|enfin|hâte|trop hâte|trop contente|trop content|trop heureux|trop heureuse|bientôt|vive|à moi|bonne nouvelle|super nouvelle|hourra|alléluia|ouf|plus que|yes|j j|devinez quoi',
            "vendredi|week end|weekend|we|vacances|congés|été|l'été|soleil|plage|mer|noël|fêtes|pont|férié|permis|examen|bac|diplôme|promotion|cdi|primes|réussi|gagné|mon fils|ma fille|grand père|grand mère|papa|maman|fiancés|fiancée|marie|marier|maison|bébé|né|née|eu mon",
          ],
          beside:
            "le|la|les|en|suis|j'ai|c'est|jours|jour|deux|trois|2|3|semaine|demain|ce soir|soir|lundi|d'y|d'être|être|partir|pars|prochaine|prochain|mes|mon|on|se|dans|bientôt|arrive|arrivent|avant|dodos|prochains|et|trop|bonnes|mérité|méritées|été|est|a|eu|maintenant|merci",
          neverAsked: true,
        },
        {
          says: [
            'réunion|présentation|démo|entretien|examen|premier jour|oral|soutenance',
            "super bien passé|super bien passée|bien passé|bien passée|s'est super bien passé|géniale|génial|réussi|réussie|cartonné|nickel",
          ],
          beside:
            "ma|mon|la|l'|s'est|est|a|été|super|très|trop|hyper|au fait|client|hier|aujourd'hui|grâce à vous|merci",
          neverAsked: true,
        },
      ],
    },
    goodbye: {
      alone:
        "au revoir|aurevoir|aurevoire|a revoir|orevoir|arvoir|adieu|bye|bye bye|byebye|ciao|tchao|tchuss|tchô|salut à plus|à plus|a plus|à plus tard|a plus tard|a+|@+|à bientôt|a bientot|à tantôt|à tout à l'heure|a tout à l'heure|à tout de suite|à toute|a toute|à tte|à demain|a demain|à lundi|à mardi|à mercredi|à jeudi|à vendredi|à la prochaine|a la prochaine|à la semaine prochaine|à la revoyure|à un de ces quatre|bonne journée|bonne journee|bonne soirée|bonne soiree|bonne nuit|bne journée|bonne aprem|bon après midi|bonne après midi|bonne fin de journée|bonne fin de soirée|bonne fin de semaine|bonne semaine|bonne continuation|bon week end|bon weekend|bon we|excellente journée|excellente soirée|belle journée|belle soirée|très bonne journée|très bonne soirée|passez une bonne journée|passe une bonne journée|passez une bonne soirée|bonnes vacances|je file|allez je file|je te laisse|je vous laisse|je dois y aller|je dois filer|faut que j'y aille|il faut que j'y aille|je m'en vais|j'y vais|allez ciao|allez salut|allez bye|allez au revoir|allez à plus|allez bonne journée|prenez soin de vous|prends soin de toi|portez vous bien|dormez bien|dors bien|fais de beaux rêves|see you|goodbye|tchao tchao|à la prochaine fois|à très vite|à très bientôt|a très vite|on se reparle|on se reparle plus tard|à plus les amis|bonne fin d'aprem|bon dimanche|bon samedi|bonne matinée à vous|à lundi alors|bon week end|bon weekend à vous|bon courage à vous|allez bon courage à vous|allez bon courage|je dois filer|faut que je file|il faut que je file|je file à demain|je dois filer à demain|je rentre|je rentre chez moi|je débauche|bonne débauche|bonne fin de service|ça sera tout bonne journée",
      ways: [
        {
          says: [
            "au revoir|bye|ciao|tchao|à plus|à bientôt|a bientot|à demain|a demain|à tout à l'heure|à la prochaine|bonne journée|bonne journee|bonne soirée|bonne soiree|bonne nuit|bonne fin|bonne semaine|bon week end|bon weekend|bonne continuation|belle journée|belle soirée|excellente journée|excellente soirée|je file|je vous laisse|je te laisse|à lundi|à mardi|à mercredi|à jeudi|à vendredi|à très vite|prenez soin|bonne après midi|j'y aille|dois y aller",
          ],
          beside:
            'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|prochain|prochaine|semaine|journée|soirée|après midi|matinée|fin|demain|tard|bientôt|week|end|weekend|travail|bureau|réunion|maison|manger|souhaite|passez|passe|excellente|bonne|belle|bon|merci|soin|vous|salut|également|pareillement|train|métro|vite|bises|vacances|rentrer|rentre',
          neverAsked: true,
        },
        {
          says: [
            'bon|bonne|bons|bonnes|excellent|excellente|belle|beau|doux|douce|agréable|super|joli|jolie',
            'week end|weekend|we|dimanche|samedi|lundi|mardi|mercredi|jeudi|vendredi|journée|soirée|nuit|aprem|après midi|matinée|vacances|semaine|congés|retour|repos|fin|route|soir',
          ],
          beside:
            "souhaite|vous souhaite|te souhaite|passez|passe|passer|un|une|de|d|fin|très|à vous|à toi|à tous|à toutes|équipe|toute l'équipe|à toute l'équipe|l'équipe|aussi|également|tout le monde|bien|alors|et|merci|long|prolongé|ensoleillé",
          neverAsked: true,
        },
      ],
    },
    wishes: {
      alone:
        "bonne année|bonne annee|bonne année à tous|joyeux noël|joyeux noel|joyeuses fêtes|bonnes fêtes|bonnes fêtes en avance|bonnes fêtes de fin d'année|joyeuses pâques|bonne fête|joyeux anniversaire|bon anniversaire|meilleurs voeux|meilleurs vœux|tous mes voeux|tous mes vœux|mes meilleurs voeux|bonne santé|aïd moubarak|aid moubarak|bon ramadan|ramadan moubarak|félicitations|toutes mes félicitations|bonne chance|bon courage|courage|bonne rentrée|bon retour|bon appétit|bon ap|bon app|bon rétablissement|prompt rétablissement|mes condoléances|condoléances|toutes mes condoléances|sincères condoléances|mes sincères condoléances|je suis désolé pour vous|à vos souhaits|à tes souhaits|santé|bon voyage|bonne route|pareillement|à vous aussi|à toi aussi|vous aussi|toi aussi|de même|également|vous de même|et à vous aussi|bonne dégustation|poisson d'avril|vive le vendredi|bon vendredi|bon lundi|bon début de semaine|bienvenue à vous|bonne reprise|bonne lecture|bon match|allez les bleus",
      ways: [
        {
          says: [
            'bonne année|joyeux|joyeuses|bonnes fêtes|bonne fête|voeux|vœux|moubarak|félicitations|condoléances|bonne chance|bon courage|bon appétit|bonne santé|rétablissement|anniversaire',
          ],
          beside:
            "noël|noel|pâques|fêtes|fête|année|anniversaire|bonne|bonnes|santé|avance|fin|famille|proches|souhaite|meilleurs|sincères|robot|bot|retard|nouvelle|toute|équipe|prompt|réussite|bonheur|présente|adresse|eid|aïd|suite|pour la suite|tout|tous|à tous|équipe|l'équipe|toute l'équipe|également|pareillement|entreprise|travail|projets|alors|haha|année|rentrée|reprise|vous tous",
          neverAsked: true,
        },
      ],
    },
  },
};
