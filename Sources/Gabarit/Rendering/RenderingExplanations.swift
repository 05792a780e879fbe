public import GabaritLanguage
import GabaritPrimitives

/// What the codes of files, fonts and finished documents stand for, in alphabetical order.
public enum RenderingExplanations {
    /// One a code; none has an example, since no source provokes them.
    public static let all: [Explanation] = [
        Explanation(
            "explain.unknown-code",
            title: Message(
                fr: "code inconnu",
                en: "unknown code"),
            meaning: Message(
                fr: "Aucun diagnostic de cette version ne porte ce code.",
                en: "No diagnostic of this version has this code."),
            cure: Message(
                fr: """
                    Recopier le code entre crochets à la fin du message, ou lister tous les codes avec `gabarit \
                    explain`.
                    """,
                en: "Copy the code in brackets at the message's end, or list all codes with `gabarit explain`.")),
        Explanation(
            "export.code",
            title: Message(
                fr: "code QR impossible à dessiner",
                en: "QR code that cannot be drawn"),
            meaning: Message(
                fr: """
                    La vérification du modèle prouve que chaque code contient son texte ; celui-ci n'a pas pu \
                    être dessiné malgré tout.
                    """,
                en: """
                    The template's check proves that each code holds its text; this one could not be drawn all \
                    the same.
                    """),
            cure: Message(
                fr: "C'est un défaut du moteur : le signaler avec le modèle, sans les données.",
                en: "This is a defect of the engine: report it with the template, without the data.")),
        Explanation(
            "export.drawing",
            title: Message(
                fr: "échec du dessin",
                en: "failure to draw"),
            meaning: Message(
                fr: """
                    La bibliothèque qui écrit le PDF a refusé de continuer, le plus souvent faute de mémoire. \
                    Aucun fichier n'est écrit.
                    """,
                en: """
                    The library that writes the PDF refused to go on, most often for want of memory. No file is \
                    written.
                    """),
            cure: Message(
                fr: "Libérer de la mémoire et recommencer ; si l'échec se répète, le signaler.",
                en: "Free some memory and try again; report it if it comes back.")),
        Explanation(
            "export.face",
            title: Message(
                fr: "police impossible à ouvrir",
                en: "face that cannot be opened"),
            meaning: Message(
                fr: "Une police du verrou a disparu ou changé depuis que la commande a démarré.",
                en: "A face of the lock is gone or has changed since the command started."),
            cure: Message(
                fr: "Comparer les polices avec le verrou par `gabarit fonts`.",
                en: "Compare the fonts with the lock by `gabarit fonts`.")),
        Explanation(
            "export.finish",
            title: Message(
                fr: "fichier qui ne peut pas être achevé",
                en: "file that cannot be finished"),
            meaning: Message(
                fr: """
                    Cairo a écrit le fichier, et Gabarit y ajoute ce que PDF/UA et PDF/A demandent. Il ne le fait que \
                    s'il reconnaît la forme de tout ce qu'il lit : cette version de Cairo a écrit autre chose. Aucun fichier \
                    n'est donné.
                    """,
                en: """
                    Cairo has written the file, and Gabarit adds what PDF/UA and PDF/A ask for. It does so only where it knows \
                    the shape of all that it reads: this version of cairo wrote something else. No file is given.
                    """),
            cure: Message(
                fr: "Employer Cairo 1.16, que `gabarit --version` montre, ou signaler ce défaut.",
                en: "Use cairo 1.16, which `gabarit --version` shows, or report this defect.")),
        Explanation(
            "export.image",
            title: Message(
                fr: "image impossible à peindre",
                en: "picture that cannot be painted"),
            meaning: Message(
                fr: """
                    Les images sont ouvertes quand le modèle est vérifié ; celle-ci n'a pas pu être peinte malgré \
                    tout.
                    """,
                en: "Pictures are opened when the template is checked; this one could not be painted all the same."),
            cure: Message(
                fr: "C'est un défaut du moteur : le signaler avec le modèle, sans les données.",
                en: "This is a defect of the engine: report it with the template, without the data.")),
        Explanation(
            "export.malformed",
            title: Message(
                fr: "pages qui se contredisent",
                en: "pages that contradict themselves"),
            meaning: Message(
                fr: """
                    Les pages mises en place ne forment pas un document : une partie en désigne une autre qui \
                    n'existe pas. Aucun fichier n'est écrit.
                    """,
                en: """
                    The pages that were set make no document: one part names another that is not there. No file \
                    is written.
                    """),
            cure: Message(
                fr: "C'est un défaut du moteur : le signaler avec le modèle, sans les données.",
                en: "This is a defect of the engine: report it with the template, without the data.")),
        Explanation(
            "export.nonconforming",
            title: Message(
                fr: "document qui ne serait pas accessible",
                en: "document that would not be accessible"),
            meaning: Message(
                fr: """
                    Chaque document est conforme à PDF/UA-1 et à PDF/A-3a. Ses pages sont vérifiées avant qu'un fichier soit \
                    écrit, et tout ce qui y manque est dit ensemble. Un modèle vérifié ne peut pas en arriver là.
                    """,
                en: """
                    Every document conforms to PDF/UA-1 and PDF/A-3a. Its pages are checked before a file is written, and all \
                    that they lack is told together. A checked template cannot come to that.
                    """),
            cure: Message(
                fr: "C'est un défaut du moteur : le signaler avec le modèle, sans les données.",
                en: "This is a defect of the engine: report it with the template, without the data.")),
        Explanation(
            "export.output",
            title: Message(
                fr: "sortie qui refuse le document",
                en: "output that refuses the document"),
            meaning: Message(
                fr: "Le document était prêt, mais ce qui devait le recevoir l'a refusé.",
                en: "The document was ready, but what was to take it refused."),
            cure: Message(
                fr: "Vérifier la place et les droits là où le document doit aller.",
                en: "Check room and permissions where the document is to go.")),
        Explanation(
            "export.oversized",
            title: Message(
                fr: "image de page trop grande",
                en: "picture of a page too large"),
            meaning: Message(
                fr: "Une page en PNG aurait plus de pixels qu'une image ne peut en avoir.",
                en: "A page as PNG would have more pixels than a picture may have."),
            cure: Message(
                fr: "Faire un PDF, ou réduire la page.",
                en: "Make a PDF, or make the page smaller.")),
        Explanation(
            "file.busy",
            title: Message(
                fr: "fichier en cours d'écriture",
                en: "file that is being written"),
            meaning: Message(
                fr: """
                    Un autre tirage écrit le même fichier ou le même compte rendu. Il les tient jusqu'à sa fin : deux à la fois \
                    mêleraient leurs lettres.
                    """,
                en: """
                    Another run is writing the same file or the same report. It holds them until it ends: two at a time would \
                    mix their letters.
                    """),
            cure: Message(
                fr: "Attendre la fin de l'autre tirage, ou nommer un autre fichier avec `-o`.",
                en: "Wait for the other run to end, or name another file with `-o`.")),
        Explanation(
            "file.list",
            title: Message(
                fr: "dossier illisible",
                en: "folder that cannot be listed"),
            meaning: Message(
                fr: "Le système refuse de donner le contenu du dossier, pour la raison indiquée.",
                en: "The system refuses to list the folder, for the reason given."),
            cure: Message(
                fr: "Vérifier le chemin et les droits d'accès.",
                en: "Check the path and its permissions.")),
        Explanation(
            "file.read",
            title: Message(
                fr: "fichier illisible",
                en: "file that cannot be read"),
            meaning: Message(
                fr: "Le système refuse de lire le fichier, pour la raison indiquée, ou le fichier est trop grand.",
                en: "The system refuses to read the file, for the reason given, or the file is too large."),
            cure: Message(
                fr: "Vérifier le chemin, les droits d'accès et la taille.",
                en: "Check the path, its permissions and its size.")),
        Explanation(
            "file.same-as-input",
            title: Message(
                fr: "sortie égale à l'entrée",
                en: "output that is the input"),
            meaning: Message(
                fr: "Écrire le document remplacerait les données dont il est fait.",
                en: "Writing the document would replace the data it is made of."),
            cure: Message(
                fr: "Nommer un autre fichier avec `-o`.",
                en: "Name another file with `-o`.")),
        Explanation(
            "file.write",
            title: Message(
                fr: "fichier impossible à écrire",
                en: "file that cannot be written"),
            meaning: Message(
                fr: """
                    Le système refuse d'écrire, pour la raison indiquée : disque plein, dossier absent, droits. \
                    Un fichier est écrit sous un nom provisoire puis renommé : rien n'est laissé à moitié.
                    """,
                en: """
                    The system refuses to write, for the reason given: a full disk, a missing folder, \
                    permissions. A file is written under another name and then renamed: nothing is left \
                    half-written.
                    """),
            cure: Message(
                fr: "Libérer de la place, créer le dossier, ou choisir un autre chemin.",
                en: "Make room, create the folder, or choose another path.")),
        Explanation(
            "fonts.different",
            title: Message(
                fr: "police qui n'est pas celle du verrou",
                en: "face that is not the locked one"),
            meaning: Message(
                fr: """
                    Le fichier n'a pas l'empreinte inscrite dans le verrou. Une autre version de la police \
                    changerait les documents.
                    """,
                en: """
                    The file does not have the digest written in the lock. Another version of the face would \
                    change documents.
                    """),
            cure: Message(
                fr: "Installer la version du verrou, par la commande indiquée.",
                en: "Install the lock's version, with the command given.")),
        Explanation(
            "fonts.lock",
            title: Message(
                fr: "verrou des polices illisible",
                en: "unreadable lock of the fonts"),
            meaning: Message(
                fr: """
                    Le fichier qui nomme les polices permises ne peut pas être lu, ou une de ses entrées est \
                    incomplète.
                    """,
                en: "The file that names the admitted faces cannot be read, or one of its entries is incomplete."),
            cure: Message(
                fr: "Rétablir `Fonts/fonts.lock`, ou nommer un autre verrou.",
                en: "Restore `Fonts/fonts.lock`, or name another lock.")),
        Explanation(
            "fonts.missing",
            title: Message(
                fr: "police absente",
                en: "missing face"),
            meaning: Message(
                fr: "Une police du verrou n'est pas installée sur cette machine.",
                en: "A face of the lock is not installed on this machine."),
            cure: Message(
                fr: "L'installer par la commande indiquée.",
                en: "Install it with the command given.")),
        Explanation(
            "hyphenation.different",
            title: Message(
                fr: "dictionnaire de coupure qui n'est pas celui du verrou",
                en: "hyphenation dictionary that is not the locked one"),
            meaning: Message(
                fr: """
                    Le fichier n'a pas l'empreinte inscrite dans le verrou. Une autre version couperait d'autres \
                    mots, et changerait les documents.
                    """,
                en: """
                    The file does not have the digest written in the lock. Another version would divide other words, \
                    and change documents.
                    """),
            cure: Message(
                fr: "Installer la version du verrou, par la commande indiquée.",
                en: "Install the lock's version, with the command given.")),
        Explanation(
            "hyphenation.missing",
            title: Message(
                fr: "dictionnaire de coupure absent",
                en: "missing hyphenation dictionary"),
            meaning: Message(
                fr: "Un dictionnaire du verrou n'est pas installé sur cette machine.",
                en: "A dictionary of the lock is not installed on this machine."),
            cure: Message(
                fr: "L'installer par la commande indiquée.",
                en: "Install it with the command given.")),
        Explanation(
            "policy.unknown",
            title: Message(fr: "politique inconnue", en: "unknown policy"),
            meaning: Message(
                fr: """
                    Une politique porte le nom du document qu'elle envoie, dans `NOM/NOM.policy.gabarit` ou \
                    `NOM.policy.gabarit` sous le dossier des modèles.
                    """,
                en: """
                    A policy has the name of the document that it sends, in `NAME/NAME.policy.gabarit` or \
                    `NAME.policy.gabarit` below the folder of templates.
                    """),
            cure: Message(
                fr: "Corriger le nom, ou vérifier le dossier.", en: "Correct the name, or check the folder.")),
        Explanation(
            "policy.unknown-switch",
            title: Message(fr: "interrupteur inconnu", en: "unknown switch"),
            meaning: Message(
                fr: "La politique ne déclare pas de paramètre `Bool` de ce nom.",
                en: "The policy declares no parameter `Bool` of this name."),
            cure: Message(
                fr: "Écrire un des noms que liste `gabarit policy table`.",
                en: "Write one of the names that `gabarit policy table` lists.")),
        Explanation(
            "render.stopped",
            title: Message(
                fr: "document abandonné en cours de route",
                en: "document given up on the way"),
            meaning: Message(
                fr: """
                    Celui qui demandait le document ne l'attend plus : sa tâche est annulée, ou son délai est passé. \
                    Aucun fichier n'est fait.
                    """,
                en: """
                    Whoever asked for the document does not wait for it any more: the task was cancelled, or its deadline has \
                    come. No file is made.
                    """),
            cure: Message(
                fr: "Le demander de nouveau ; si c'est fréquent, donner plus de temps ou plus de travailleurs.",
                en: "Ask for it again; where that happens often, give more time or more workers.")),
        Explanation(
            "run.duplicate-name",
            title: Message(
                fr: "identifiant déjà pris",
                en: "identifier taken already"),
            meaning: Message(
                fr: """
                    Dans une série, le champ marqué `id` nomme le fichier de chaque enregistrement. Deux \
                    enregistrements ont le même, et le second aurait effacé le premier.
                    """,
                en: """
                    In a run, the field marked `id` names each record's file. Two records have the same, and the \
                    second would have overwritten the first.
                    """),
            cure: Message(
                fr: "Donner à chaque enregistrement son identifiant.",
                en: "Give each record an identifier of its own.")),
        Explanation(
            "run.other-version",
            title: Message(
                fr: "enregistrement d'une autre version",
                en: "record of another version"),
            meaning: Message(
                fr: """
                    Un fichier de plusieurs lettres est fait par une version d'un modèle. La date de cet enregistrement en \
                    désigne une autre que celle du premier.
                    """,
                en: """
                    A file of several letters is made by one version of a template. This record's date means another than the \
                    first one's.
                    """),
            cure: Message(
                fr: "Faire un fichier pour chaque version, ou choisir la version par `--on`.",
                en: "Make a file for each version, or choose the version by `--on`.")),
    ]
}
