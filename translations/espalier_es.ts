<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>BlockFaceText</name>
    <message>
        <source>continued</source>
        <comment>behind the name of a folder whose list goes on here</comment>
        <translation>continuación</translation>
    </message>
</context>
<context>
    <name>Espalier::AboutDialog</name>
    <message>
        <source>About Espalier</source>
        <translation>Acerca de Espalier</translation>
    </message>
    <message>
        <source>Espalier</source>
        <translation>Espalier</translation>
    </message>
    <message>
        <source>An espalier is a tree trained to grow flat on a frame. This one is for the folders of a project: see why each exists, shape them, and make them real.</source>
        <translation>Un espalier, o árbol en espaldera, es un árbol guiado para crecer plano sobre un armazón. Este es para las carpetas de un proyecto: mira por qué existe cada una, dales forma y hazlas realidad.</translation>
    </message>
    <message>
        <source>The program is free software under the GNU General Public License, version 3 or later. Guides and starter files are CC0: what you export is yours.</source>
        <translation>El programa es software libre bajo la Licencia Pública General GNU, versión 3 o posterior. Las guías y los archivos de los puntos de partida son CC0: lo que exportas es tuyo.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
</context>
<context>
    <name>Espalier::Action</name>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Nuevo…</translation>
    </message>
    <message>
        <source>New &amp;Empty Layout</source>
        <translation>Nueva estructura &amp;vacía</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>Abrir car&amp;peta…</translation>
    </message>
    <message>
        <source>Paste a &amp;Tree as New Layout</source>
        <translation>Pegar un ár&amp;bol como estructura nueva</translation>
    </message>
    <message>
        <source>Open a &amp;Guide…</source>
        <translation>Abrir &amp;una guía…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Guardar &amp;como…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Ce&amp;rrar</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>D&amp;uplicar</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Cambiar el &amp;nombre</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Seleccionar t&amp;odo</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>Find Ne&amp;xt</source>
        <translation>Buscar &amp;siguiente</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>Buscar &amp;anterior</translation>
    </message>
    <message>
        <source>Add &amp;Folder Inside</source>
        <translation>Añadir carpeta &amp;dentro</translation>
    </message>
    <message>
        <source>Add F&amp;ile Inside</source>
        <translation>Añadir archi&amp;vo dentro</translation>
    </message>
    <message>
        <source>Add Folder &amp;Below</source>
        <translation>Añadir carpeta de&amp;bajo</translation>
    </message>
    <message>
        <source>&amp;Group into Folder</source>
        <translation>A&amp;grupar en una carpeta</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>&amp;Subir</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>Ba&amp;jar</translation>
    </message>
    <message>
        <source>Move &amp;Into the Folder Above</source>
        <translation>&amp;Meter en la carpeta de arriba</translation>
    </message>
    <message>
        <source>Move &amp;Out of Its Folder</source>
        <translation>Sacar de su ca&amp;rpeta</translation>
    </message>
    <message>
        <source>Change into a Folder</source>
        <translation>Convertir en carpeta</translation>
    </message>
    <message>
        <source>Change into a File</source>
        <translation>Convertir en archivo</translation>
    </message>
    <message>
        <source>As Its Parent</source>
        <translation>Como su carpeta superior</translation>
    </message>
    <message>
        <source>Beginner</source>
        <translation>Principiante</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>Intermedio</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Experto</translation>
    </message>
    <message>
        <source>Sort by Name, &amp;Folders First</source>
        <translation>Ordenar por nombre, &amp;carpetas primero</translation>
    </message>
    <message>
        <source>Sort by &amp;Name</source>
        <translation>Ordenar por &amp;nombre</translation>
    </message>
    <message>
        <source>Sort by &amp;Phase</source>
        <translation>Ordenar por &amp;fase</translation>
    </message>
    <message>
        <source>&amp;Grow to the Next Phase</source>
        <translation>&amp;Crecer a la fase siguiente</translation>
    </message>
    <message>
        <source>Show &amp;Beginner</source>
        <translation>Mostrar &amp;Principiante</translation>
    </message>
    <message>
        <source>Show up to &amp;Intermediate</source>
        <translation>Mostrar hasta &amp;Intermedio</translation>
    </message>
    <message>
        <source>Show up to &amp;Advanced</source>
        <translation>Mostrar hasta &amp;Avanzado</translation>
    </message>
    <message>
        <source>Show &amp;Everything</source>
        <translation>Mostrar &amp;todo</translation>
    </message>
    <message>
        <source>&amp;Clear the Filter</source>
        <translation>&amp;Quitar el filtro</translation>
    </message>
    <message>
        <source>E&amp;xpand All</source>
        <translation>E&amp;xpandir todo</translation>
    </message>
    <message>
        <source>C&amp;ollapse All</source>
        <translation>C&amp;ontraer todo</translation>
    </message>
    <message>
        <source>Co&amp;mpact Rows</source>
        <translation>Filas co&amp;mpactas</translation>
    </message>
    <message>
        <source>Command &amp;Palette…</source>
        <translation>Paleta de &amp;comandos…</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>Atajos de &amp;teclado…</translation>
    </message>
    <message>
        <source>&amp;About Espalier</source>
        <translation>&amp;Acerca de Espalier</translation>
    </message>
    <message>
        <source>Copy as P&amp;icture</source>
        <translation>Copiar como &amp;imagen</translation>
    </message>
    <message>
        <source>&amp;Tree</source>
        <translation>&amp;Árbol</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Mapa</translation>
    </message>
    <message>
        <source>&amp;Icicle</source>
        <translation>&amp;Carámbanos</translation>
    </message>
    <message>
        <source>T&amp;reemap</source>
        <translation>Mapa de &amp;rectángulos</translation>
    </message>
    <message>
        <source>From &amp;Left to Right</source>
        <translation>De &amp;izquierda a derecha</translation>
    </message>
    <message>
        <source>From Ri&amp;ght to Left</source>
        <translation>De &amp;derecha a izquierda</translation>
    </message>
    <message>
        <source>From Top &amp;Down</source>
        <translation>De a&amp;rriba abajo</translation>
    </message>
    <message>
        <source>Show &amp;Files on the Map</source>
        <translation>Mostrar los &amp;archivos en el mapa</translation>
    </message>
    <message>
        <source>Areas by &amp;Number of Items</source>
        <translation>Áreas según el &amp;número de elementos</translation>
    </message>
    <message>
        <source>Areas by &amp;Size of Contents</source>
        <translation>Áreas según el &amp;tamaño del contenido</translation>
    </message>
    <message>
        <source>Show This &amp;Branch Alone</source>
        <translation>Mostrar solo esta &amp;rama</translation>
    </message>
    <message>
        <source>Show the Folder A&amp;bove</source>
        <translation>Mostrar la carpeta &amp;superior</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>A&amp;mpliar</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>&amp;Reducir</translation>
    </message>
    <message>
        <source>Zoom to &amp;Fit</source>
        <translation>&amp;Ajustar a la ventana</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>Tamaño r&amp;eal</translation>
    </message>
    <message>
        <source>Zoom to the &amp;Selection</source>
        <translation>Ampliar la &amp;selección</translation>
    </message>
    <message>
        <source>Take the &amp;Tour</source>
        <translation>Hacer la &amp;visita guiada</translation>
    </message>
    <message>
        <source>Match &amp;with a Guide…</source>
        <translation>Empare&amp;jar con una guía…</translation>
    </message>
    <message>
        <source>Sho&amp;w the Next Step</source>
        <translation>Mostrar el paso &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Poster</source>
        <translation>&amp;Póster</translation>
    </message>
    <message>
        <source>T&amp;wo-Sided</source>
        <translation>A &amp;dos lados</translation>
    </message>
    <message>
        <source>Ar&amp;ms</source>
        <translation>&amp;Brazos</translation>
    </message>
    <message>
        <source>&amp;Tiers</source>
        <translation>P&amp;isos</translation>
    </message>
    <message>
        <source>&amp;Colour by Phase</source>
        <translation>&amp;Colorear por fase</translation>
    </message>
    <message>
        <source>Colour by Branc&amp;h</source>
        <translation>Colorear por r&amp;ama</translation>
    </message>
    <message>
        <source>P&amp;roperties…</source>
        <translation>P&amp;ropiedades…</translation>
    </message>
    <message>
        <source>Add by Pa&amp;th…</source>
        <translation>Añadir por ru&amp;ta…</translation>
    </message>
    <message>
        <source>Edit &amp;Tags</source>
        <translation>Editar e&amp;tiquetas</translation>
    </message>
    <message>
        <source>As Its &amp;Kind</source>
        <translation>Según su &amp;tipo</translation>
    </message>
    <message>
        <source>&amp;Required</source>
        <translation>&amp;Exigido</translation>
    </message>
    <message>
        <source>&amp;Optional</source>
        <translation>&amp;Opcional</translation>
    </message>
    <message>
        <source>&amp;Forbidden</source>
        <translation>&amp;Prohibido</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xto</translation>
    </message>
    <message>
        <source>Paste with Revie&amp;w…</source>
        <translation>Pegar con re&amp;visión…</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>&amp;Presentar</translation>
    </message>
    <message>
        <source>&amp;Quiz</source>
        <translation>Cuestionari&amp;o</translation>
    </message>
    <message>
        <source>&amp;Print a Hand-Out…</source>
        <translation>&amp;Imprimir unos apuntes…</translation>
    </message>
    <message>
        <source>Python Generator of the G&amp;uide…</source>
        <translation>Generador en Python de la g&amp;uía…</translation>
    </message>
    <message>
        <source>&amp;Teach a Lesson…</source>
        <translation>Dar una &amp;lección…</translation>
    </message>
    <message>
        <source>Quiz on the Pro&amp;jector</source>
        <translation>Preguntas en el pro&amp;yector</translation>
    </message>
    <message>
        <source>&amp;Results of a Class…</source>
        <translation>&amp;Resultados de una clase…</translation>
    </message>
    <message>
        <source>&amp;Class Mode…</source>
        <translation>Modo clas&amp;e…</translation>
    </message>
    <message>
        <source>Reset for the &amp;Next Class…</source>
        <translation>Restablecer para la clase si&amp;guiente…</translation>
    </message>
    <message>
        <source>Questions of the Qui&amp;z…</source>
        <translation>Preg&amp;untas del cuestionario…</translation>
    </message>
</context>
<context>
    <name>Espalier::AlsoRightBar</name>
    <message>
        <source>Also right here</source>
        <translation>También es correcto aquí</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Adds the place to the key of the exercise and marks all answers anew. The answers themselves stay as they are.</source>
        <translation>Añade el lugar a la clave del ejercicio y vuelve a corregir todas las respuestas. Las respuestas quedan como están.</translation>
    </message>
    <message>
        <source>Takes back the place that was added last.</source>
        <translation>Retira el último lugar añadido.</translation>
    </message>
    <message>
        <source>the top folder</source>
        <translation>la carpeta superior</translation>
    </message>
    <message>
        <source>Choose a mark to see what stands where, and to let another place be right.</source>
        <translation>Elige una marca para ver qué está dónde y para dar por bueno otro lugar.</translation>
    </message>
    <message>
        <source>%1 left %2 over.</source>
        <comment>student, item</comment>
        <translation>%1 dejó %2 sin colocar.</translation>
    </message>
    <message>
        <source>%1 put %2 into %3, which is right.</source>
        <comment>student, item, folder</comment>
        <translation>%1 puso %2 en %3, que es correcto.</translation>
    </message>
    <message>
        <source>%1 put %2 into %3.</source>
        <comment>student, item, folder</comment>
        <translation>%1 puso %2 en %3.</translation>
    </message>
    <message>
        <source>%1 is right in %2, too.</source>
        <comment>item, folder</comment>
        <translation>%1 también es correcto en %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) have a better mark than before.</source>
        <translation>
            <numerusform>%Ln respuesta tiene mejor nota que antes.</numerusform>
            <numerusform>%Ln respuestas tienen mejor nota que antes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::AnkiWriter</name>
    <message>
        <source>Flash cards for Anki</source>
        <translation>Tarjetas para Anki</translation>
    </message>
    <message>
        <source>Questions made from the guide as notes for Anki, with tags for phase and kind; imported again, they are updated and keep what was learned.</source>
        <translation>Preguntas hechas a partir de la guía como notas para Anki, con etiquetas de fase y tipo; si se importan otra vez, se actualizan y conservan lo aprendido.</translation>
    </message>
</context>
<context>
    <name>Espalier::AnswerCopies</name>
    <message>
        <source>The folder for copies of answers cannot be made.</source>
        <translation>No se puede crear la carpeta para las copias de las respuestas.</translation>
    </message>
    <message>
        <source>The copy “%1” of an answer cannot be removed.</source>
        <translation>No se puede borrar la copia «%1» de una respuesta.</translation>
    </message>
</context>
<context>
    <name>Espalier::ArchiveBytes</name>
    <message>
        <source>“%1” cannot be opened: %2.</source>
        <translation>«%1» no se puede abrir: %2.</translation>
    </message>
    <message>
        <source>“%1” is not a regular file but a device, pipe or socket.</source>
        <translation>«%1» no es un archivo normal, sino un dispositivo, una tubería o un socket.</translation>
    </message>
    <message>
        <source>“%1” is an empty file, not an archive.</source>
        <translation>«%1» es un archivo vacío, no un archivo comprimido.</translation>
    </message>
</context>
<context>
    <name>Espalier::ArchiveExporter</name>
    <message>
        <source>The archive cannot be read back: %1.</source>
        <translation>No se puede volver a leer el archivo comprimido: %1.</translation>
    </message>
    <message>
        <source>The archive cannot be written: %1.</source>
        <translation>El archivo comprimido no se puede escribir: %1.</translation>
    </message>
</context>
<context>
    <name>Espalier::ArchiveFormat</name>
    <message>
        <source>Zip archive</source>
        <translation>Archivo comprimido zip</translation>
    </message>
    <message>
        <source>7-Zip archive</source>
        <translation>Archivo comprimido 7-Zip</translation>
    </message>
    <message>
        <source>Tar archive, gzip</source>
        <translation>Archivo comprimido tar, gzip</translation>
    </message>
    <message>
        <source>Tar archive, bzip2</source>
        <translation>Archivo comprimido tar, bzip2</translation>
    </message>
    <message>
        <source>Tar archive, xz</source>
        <translation>Archivo comprimido tar, xz</translation>
    </message>
    <message>
        <source>Tar archive, Zstandard</source>
        <translation>Archivo comprimido tar, Zstandard</translation>
    </message>
    <message>
        <source>Tar archive</source>
        <translation>Archivo tar</translation>
    </message>
    <message>
        <source>The folders and files in one zip archive, which every system opens.</source>
        <translation>Las carpetas y los archivos en un solo archivo comprimido zip, que se abre en cualquier sistema.</translation>
    </message>
    <message>
        <source>The folders and files in one 7z archive, packed tightly.</source>
        <translation>Las carpetas y los archivos en un solo archivo comprimido 7z, muy compacto.</translation>
    </message>
    <message>
        <source>The folders and files in one tar archive, not compressed.</source>
        <translation>Las carpetas y los archivos en un solo archivo tar, sin comprimir.</translation>
    </message>
    <message>
        <source>The folders and files in one compressed tar archive.</source>
        <translation>Las carpetas y los archivos en un solo archivo tar comprimido.</translation>
    </message>
</context>
<context>
    <name>Espalier::ArchiveImport</name>
    <message>
        <source>The archive holds more than %L1 entries, too many to read it safely.</source>
        <translation>El archivo comprimido contiene más de %L1 entradas, demasiadas para leerlo con seguridad.</translation>
    </message>
    <message>
        <source>A path in the archive is more than %L1 folders deep, too deep to read it safely.</source>
        <translation>Una ruta del archivo comprimido tiene más de %L1 carpetas de profundidad, demasiadas para leerla con seguridad.</translation>
    </message>
    <message>
        <source>“%1” is in the archive more than once; the last one counts.</source>
        <translation>«%1» está más de una vez en el archivo comprimido; vale la última.</translation>
    </message>
    <message>
        <source>“%1” is a link to “%2”; it is shown as a file and was not followed.</source>
        <translation>«%1» es un enlace a «%2»; se muestra como archivo y no se siguió.</translation>
    </message>
    <message>
        <source>“%1” is a pipe, socket or device; it is shown as a file.</source>
        <translation>«%1» es una tubería, un socket o un dispositivo; se muestra como archivo.</translation>
    </message>
    <message>
        <source>“%1” cannot be unpacked: %2. Only its name was taken.</source>
        <translation>«%1» no se puede descomprimir: %2. Solo se tomó su nombre.</translation>
    </message>
    <message>
        <source>The archive unpacks to more than %L1 MB, too much to read it safely. Unpack it yourself and import the folder.</source>
        <translation>El archivo comprimido ocupa más de %L1 MB descomprimido, demasiado para leerlo con seguridad. Descomprímelo tú e importa la carpeta.</translation>
    </message>
    <message>
        <source>The archive unpacks to more than %L1 times its size: it is made to fill the memory and was not read.</source>
        <translation>El archivo comprimido ocupa descomprimido más de %L1 veces su tamaño: está hecho para llenar la memoria y no se leyó.</translation>
    </message>
    <message>
        <source>The archive unpacks to more than %L1 MB or %L2 times its size; only names were taken.</source>
        <translation>El archivo comprimido ocupa descomprimido más de %L1 MB o %L2 veces su tamaño; solo se tomaron los nombres.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files need a password; only their names were taken.</source>
        <translation>
            <numerusform>%Ln archivo necesita una contraseña; solo se tomó su nombre.</numerusform>
            <numerusform>%Ln archivos necesitan una contraseña; solo se tomaron sus nombres.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is one part of an archive in several parts; join them first, then import the whole.</source>
        <translation>Esto es una parte de un archivo comprimido en varias partes; únelas primero y luego importa el conjunto.</translation>
    </message>
    <message>
        <source>This is a compressed file, but there is no archive in it that can be read: %1.</source>
        <translation>Esto está comprimido, pero dentro no hay ningún archivo comprimido que se pueda leer: %1.</translation>
    </message>
    <message>
        <source>This is no archive that can be read: %1.</source>
        <translation>Esto no es un archivo comprimido que se pueda leer: %1.</translation>
    </message>
    <message>
        <source>nothing in it is known</source>
        <translation>no se reconoce nada en él</translation>
    </message>
    <message>
        <source>the directory at its end is missing</source>
        <translation>falta el directorio que va al final</translation>
    </message>
    <message numerus="yes">
        <source>The archive is damaged or incomplete after %Ln of %2 entries: %1.</source>
        <translation>
            <numerusform>El archivo comprimido está dañado o incompleto después de %Ln de %2 entradas: %1.</numerusform>
            <numerusform>El archivo comprimido está dañado o incompleto después de %Ln de %2 entradas: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The archive is damaged or incomplete: %1.</source>
        <translation>El archivo comprimido está dañado o incompleto: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The archive is damaged: %Ln of %1 entries could be read.</source>
        <translation>
            <numerusform>El archivo comprimido está dañado: se pudo leer %Ln de %1 entradas.</numerusform>
            <numerusform>El archivo comprimido está dañado: se pudieron leer %Ln de %1 entradas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::ArchiveReader</name>
    <message>
        <source>Only names were taken: %1</source>
        <translation>Solo se tomaron los nombres: %1</translation>
    </message>
    <message>
        <source>There are no bytes to read: this is empty, not an archive.</source>
        <translation>No hay bytes que leer: esto está vacío, no es un archivo comprimido.</translation>
    </message>
</context>
<context>
    <name>Espalier::Arguments</name>
    <message>
        <source>“%1” has no option “%2”. “espalier-cli %1 --help” lists them all.</source>
        <translation>«%1» no tiene la opción «%2». «espalier-cli %1 --help» las enumera todas.</translation>
    </message>
    <message>
        <source>“%1” has no option “%2”; did you mean “%3”?</source>
        <translation>«%1» no tiene la opción «%2»; ¿querías decir «%3»?</translation>
    </message>
    <message>
        <source>The option “%1” needs a value: %2.</source>
        <translation>La opción «%1» necesita un valor: %2.</translation>
    </message>
    <message>
        <source>The option “%1” takes no value.</source>
        <translation>La opción «%1» no admite ningún valor.</translation>
    </message>
    <message>
        <source>“%1” cannot be “%2”; possible are %3.</source>
        <translation>«%1» no puede ser «%2»; se admiten %3.</translation>
    </message>
    <message>
        <source>“%1” cannot be “%2”; did you mean “%3”?</source>
        <translation>«%1» no puede ser «%2»; ¿querías decir «%3»?</translation>
    </message>
    <message>
        <source>The option “%1” was given twice, as “%2” and as “%3”.</source>
        <translation>La opción «%1» se dio dos veces, como «%2» y como «%3».</translation>
    </message>
</context>
<context>
    <name>Espalier::BlockMap</name>
    <message numerus="yes">
        <source>%Ln folder(s) and files</source>
        <translation>
            <numerusform>%Ln carpeta o archivo</numerusform>
            <numerusform>%Ln carpetas y archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a folder: drag one from the guide, paste a tree, or press Insert</source>
        <translation>Añada una carpeta: arrástrela desde la guía, pegue un árbol o pulse Insertar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln carpeta</numerusform>
            <numerusform>%Ln carpetas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::BraceList</name>
    <message>
        <source>The brace list “%1” stands for too many names; write fewer at once.</source>
        <translation>La lista entre llaves «%1» equivale a demasiados nombres; escribe menos a la vez.</translation>
    </message>
</context>
<context>
    <name>Espalier::CheckCommand</name>
    <message>
        <source>Mark FILE: an answer, or any other SOURCE, such as a folder made by hand.</source>
        <translation>Corrige FILE: una respuesta o cualquier otro SOURCE, como una carpeta hecha a mano.</translation>
    </message>
    <message>
        <source>Mark all answers in DIR, and print them as one table.</source>
        <translation>Corrige todas las respuestas de DIR y las imprime como una sola tabla.</translation>
    </message>
    <message>
        <source>The key of the exercise, where the teacher keeps it apart.</source>
        <translation>La clave del ejercicio, si quien enseña la guarda aparte.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4 right</source>
        <comment>name, share, counts</comment>
        <translation>%1: %2, %3 de %4 correctas</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>cambiado: %1</translation>
    </message>
    <message>
        <source>mark answers to an exercise</source>
        <translation>corrige respuestas a un ejercicio</translation>
    </message>
    <message>
        <source>Marks what students made of an exercise that “export --format exercise” wrote. Folders are found by their ids, else by their paths. Everything is marked anew: an answer whose score, items or key were changed is flagged.</source>
        <translation>Corrige lo que los estudiantes hicieron con un ejercicio escrito por «export --format exercise». Las carpetas se encuentran por sus identificadores o, si no, por sus rutas. Todo se corrige de nuevo: se señala la respuesta cuya puntuación, cuyos elementos o cuya clave se cambiaron.</translation>
    </message>
    <message>
        <source>The exit code for one answer is 0 when everything is right, else 1.</source>
        <translation>El código de salida de una respuesta es 0 cuando todo es correcto; si no, 1.</translation>
    </message>
    <message>
        <source>How to print it: text (the default), json, or with --answers csv for spreadsheets.</source>
        <translation>Cómo imprimirlo: text (lo habitual), json o, con --answers, csv para hojas de cálculo.</translation>
    </message>
    <message>
        <source>One answer, each folder with its mark and the reason.</source>
        <translation>Una respuesta, cada carpeta con su nota y el motivo.</translation>
    </message>
    <message>
        <source>Real folders as the answer.</source>
        <translation>Carpetas reales como respuesta.</translation>
    </message>
    <message>
        <source>The whole class as a table.</source>
        <translation>Toda la clase como tabla.</translation>
    </message>
    <message>
        <source>One answer is printed as text or json; csv is for --answers.</source>
        <translation>Una sola respuesta se imprime como text o json; csv es para --answers.</translation>
    </message>
    <message>
        <source>This answer was changed by another hand: %1.</source>
        <translation>Otra mano cambió esta respuesta: %1.</translation>
    </message>
    <message>
        <source>Name what is to be marked: either --answer FILE or --answers DIR.</source>
        <translation>Di qué se ha de corregir: --answer FILE o --answers DIR.</translation>
    </message>
    <message>
        <source>The exercise was made from an earlier layout: “%1” has changed since. It can be made again with “export --format exercise”.</source>
        <translation>El ejercicio se hizo con una estructura anterior: «%1» ha cambiado desde entonces. Se puede hacer de nuevo con «export --format exercise».</translation>
    </message>
</context>
<context>
    <name>Espalier::ChunkedOutput</name>
    <message>
        <source>The text could not be written: %1.</source>
        <translation>El texto no se pudo escribir: %1.</translation>
    </message>
</context>
<context>
    <name>Espalier::ClassCodeDialog</name>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Código</translation>
    </message>
    <message>
        <source>Locked Project</source>
        <translation>Proyecto bloqueado</translation>
    </message>
    <message>
        <source>Class Mode</source>
        <translation>Modo clase</translation>
    </message>
    <message>
        <source>Whoever made this project locked it.</source>
        <translation>Quien hizo este proyecto lo bloqueó.</translation>
    </message>
    <message>
        <source>Class mode is on.</source>
        <translation>El modo clase está activado.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Desbloquear</translation>
    </message>
    <message>
        <source>&amp;Leave Class Mode</source>
        <translation>&amp;Salir del modo clase</translation>
    </message>
    <message>
        <source>The other lock has a code of its own.</source>
        <translation>El otro bloqueo tiene su propio código.</translation>
    </message>
    <message>
        <source>This code is wrong.</source>
        <translation>Este código no es correcto.</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong codes. The next can be tried in %n second(s).</source>
        <translation>
            <numerusform>Demasiados códigos incorrectos. El siguiente se puede probar dentro de %n segundo.</numerusform>
            <numerusform>Demasiados códigos incorrectos. El siguiente se puede probar dentro de %n segundos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::ClassMode</name>
    <message>
        <source>Nothing beyond %1 is shown.</source>
        <translation>No se muestra nada más allá de %1.</translation>
    </message>
    <message>
        <source>Layouts cannot be changed.</source>
        <translation>Las estructuras no se pueden modificar.</translation>
    </message>
    <message>
        <source>Everything can be seen and changed.</source>
        <translation>Todo se puede ver y modificar.</translation>
    </message>
    <message>
        <source>The lesson of this project is of a newer version; it is shown only.</source>
        <translation>La lección de este proyecto es de una versión más nueva; solo se muestra.</translation>
    </message>
    <message>
        <source>Took the limits out of the project</source>
        <translation>Se quitaron los límites del proyecto</translation>
    </message>
    <message>
        <source>Put limits into the project</source>
        <translation>Se pusieron límites en el proyecto</translation>
    </message>
    <message>
        <source>This project may only be looked at: whoever made it locked it.</source>
        <translation>Este proyecto solo se puede mirar: quien lo hizo lo bloqueó.</translation>
    </message>
    <message>
        <source>In class mode layouts may only be looked at.</source>
        <translation>En el modo clase las estructuras solo se pueden mirar.</translation>
    </message>
</context>
<context>
    <name>Espalier::ClassModeDialog</name>
    <message>
        <source>Layouts can be &amp;edited</source>
        <translation>Las estructuras se pueden &amp;modificar</translation>
    </message>
    <message>
        <source>&amp;Large pointer</source>
        <translation>Puntero &amp;grande</translation>
    </message>
    <message>
        <source>Ctrl and the &amp;wheel make all text larger</source>
        <translation>Ctrl y la &amp;rueda agrandan todo el texto</translation>
    </message>
    <message>
        <source>Put the limits and the code into this &amp;project, too</source>
        <translation>Poner los límites y el código también en este &amp;proyecto</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Empezar</translation>
    </message>
    <message>
        <source>Class Mode</source>
        <translation>Modo clase</translation>
    </message>
    <message>
        <source>What you choose here holds on this computer until somebody leaves class mode, after a restart, too. Looking, practising and exporting go on.</source>
        <translation>Lo que elijas aquí vale en este ordenador hasta que alguien salga del modo clase, también después de reiniciar. Se puede seguir mirando, practicando y exportando.</translation>
    </message>
    <message>
        <source>All phases</source>
        <translation>Todas las fases</translation>
    </message>
    <message>
        <source>&amp;Highest phase</source>
        <translation>Fase más &amp;alta</translation>
    </message>
    <message>
        <source>They hold for whoever opens the file, on every computer. Save it to keep them.</source>
        <translation>Valen para quien abra el archivo, en cualquier ordenador. Guárdalo para conservarlos.</translation>
    </message>
    <message>
        <source>Open a project first</source>
        <translation>Primero abre un proyecto</translation>
    </message>
    <message>
        <source>4 to 12 characters; empty: anybody can leave</source>
        <translation>De 4 a 12 caracteres; vacío: cualquiera puede salir</translation>
    </message>
    <message>
        <source>&amp;Code to leave</source>
        <translation>&amp;Código para salir</translation>
    </message>
    <message>
        <source>&amp;Repeat it</source>
        <translation>Repítel&amp;o</translation>
    </message>
    <message>
        <source>Code to leave</source>
        <translation>Código para salir</translation>
    </message>
    <message>
        <source>Repeat the code</source>
        <translation>Repite el código</translation>
    </message>
    <message>
        <source>It stops mistakes and curiosity, not intent. A forgotten code is removed with the section “class” of the program’s settings, or with “control” in the project’s file.</source>
        <translation>Frena los errores y la curiosidad, no la intención. Un código olvidado se quita con la sección «class» de los ajustes del programa, o con «control» en el archivo del proyecto.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>A code has 4 to 12 characters, with no blank at its ends.</source>
        <translation>Un código tiene de 4 a 12 caracteres, sin espacios en los extremos.</translation>
    </message>
    <message>
        <source>The two codes differ.</source>
        <translation>Los dos códigos son distintos.</translation>
    </message>
</context>
<context>
    <name>Espalier::ClassResetDialog</name>
    <message>
        <source>Reset for the Next Class</source>
        <translation>Restablecer para la clase siguiente</translation>
    </message>
    <message>
        <source>Nothing of a class is left on this computer.</source>
        <translation>En este ordenador no queda nada de una clase.</translation>
    </message>
    <message>
        <source>This goes from this computer:</source>
        <translation>Esto desaparece de este ordenador:</translation>
    </message>
    <message>
        <source>Project files stay where they are, and so do exercises and the answers beside them.</source>
        <translation>Los archivos de proyecto se quedan donde están, y también los ejercicios y las respuestas que hay junto a ellos.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Restablecer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s): %1</source>
        <translation>
            <numerusform>%Ln nombre: %1</numerusform>
            <numerusform>%Ln nombres: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copies of %Ln attempt(s)</source>
        <translation>
            <numerusform>La copia de %Ln intento</numerusform>
            <numerusform>Las copias de %Ln intentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What quizzes of %Ln guide(s) know of who answered</source>
        <translation>
            <numerusform>Lo que los cuestionarios de %Ln guía saben de quien respondió</numerusform>
            <numerusform>Lo que los cuestionarios de %Ln guías saben de quien respondió</numerusform>
        </translation>
    </message>
    <message>
        <source>The presentation that runs, with its drawings</source>
        <translation>La presentación en curso, con sus dibujos</translation>
    </message>
    <message>
        <source>Class mode with its limits and its code</source>
        <translation>El modo clase, con sus límites y su código</translation>
    </message>
    <message numerus="yes">
        <source>The list of %Ln recent file(s)</source>
        <translation>
            <numerusform>La lista de %Ln archivo reciente</numerusform>
            <numerusform>La lista de %Ln archivos recientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %Ln answer(s) that were not handed in</source>
        <translation>
            <numerusform>&amp;Guardar %Ln respuesta que no se entregó</numerusform>
            <numerusform>&amp;Guardar %Ln respuestas que no se entregaron</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder for the answers</source>
        <translation>Carpeta para las respuestas</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Elegir…</translation>
    </message>
    <message>
        <source>Choose the folder for the answers</source>
        <translation>Elegir la carpeta para las respuestas</translation>
    </message>
    <message>
        <source>Where to save the answers</source>
        <translation>Dónde guardar las respuestas</translation>
    </message>
</context>
<context>
    <name>Espalier::ClassRoom</name>
    <message>
        <source>Locked: this class goes up to %1.</source>
        <translation>Bloqueado: esta clase llega hasta %1.</translation>
    </message>
    <message>
        <source>Locked: class mode</source>
        <translation>Bloqueado: modo clase</translation>
    </message>
    <message>
        <source>Locked project</source>
        <translation>Proyecto bloqueado</translation>
    </message>
    <message>
        <source>Click to unlock.</source>
        <translation>Haz clic para desbloquear.</translation>
    </message>
</context>
<context>
    <name>Espalier::ClassScore</name>
    <message>
        <source>Class score</source>
        <translation>Puntuación de la clase</translation>
    </message>
    <message>
        <source>Mean %1, median %2.</source>
        <comment>two shares in per cent</comment>
        <translation>Media %1, mediana %2.</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>mediana %1</translation>
    </message>
    <message>
        <source>90+</source>
        <comment>per cent</comment>
        <translation>90+</translation>
    </message>
</context>
<context>
    <name>Espalier::ClipboardPicture</name>
    <message>
        <source>Drawing the picture</source>
        <translation>Dibujando la imagen</translation>
    </message>
    <message>
        <source>The map is on the clipboard as a picture, %L1 × %L2 pixels.</source>
        <translation>El mapa está en el portapapeles como imagen de %L1 × %L2 píxeles.</translation>
    </message>
</context>
<context>
    <name>Espalier::CmdScript</name>
    <message>
        <source>Batch file</source>
        <translation>Archivo por lotes</translation>
    </message>
    <message>
        <source>A script for the command prompt of Windows that makes the folders and files.</source>
        <translation>Un script para el símbolo del sistema de Windows que crea las carpetas y los archivos.</translation>
    </message>
</context>
<context>
    <name>Espalier::Command</name>
    <message>
        <source>%1 is missing.</source>
        <comment>%1 is what the help calls it, e.g. SOURCE</comment>
        <translation>Falta %1.</translation>
    </message>
    <message>
        <source>Unexpected argument “%1”: only %2 is expected.</source>
        <translation>«%1» sobra: solo se espera %2.</translation>
    </message>
</context>
<context>
    <name>Espalier::CommandLine</name>
    <message>
        <source>“%1” is not valid UTF-8; rename the file, or run Espalier inside of its folder.</source>
        <translation>«%1» no es UTF-8 válido; cambia el nombre del archivo o ejecuta Espalier dentro de su carpeta.</translation>
    </message>
    <message>
        <source>Say what to do: %1. “espalier-cli --help” explains them.</source>
        <translation>Di qué hay que hacer: %1. «espalier-cli --help» lo explica.</translation>
    </message>
    <message>
        <source>“%1” stands where a verb is expected: %2.</source>
        <translation>«%1» está donde se espera un verbo: %2.</translation>
    </message>
    <message>
        <source>“%1” is not a verb; possible are %2. “espalier-cli --help” explains them.</source>
        <translation>«%1» no es un verbo; se admiten %2. «espalier-cli --help» los explica.</translation>
    </message>
    <message>
        <source>“%1” is not a verb; did you mean “%2”?</source>
        <translation>«%1» no es un verbo; ¿querías decir «%2»?</translation>
    </message>
    <message>
        <source>The standard output cannot be written: %1.</source>
        <translation>No se puede escribir en la salida estándar: %1.</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>No hay memoria suficiente para esto.</translation>
    </message>
</context>
<context>
    <name>Espalier::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Archivos recientes</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Últimos usados</translation>
    </message>
    <message>
        <source>%1 · not in your layout</source>
        <translation>%1 · no está en su estructura</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Paleta de comandos</translation>
    </message>
    <message>
        <source>Find a command, folder, topic or file</source>
        <translation>Busque un comando, carpeta, tema o archivo</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>There is nothing here yet.</source>
        <translation>Aquí todavía no hay nada.</translation>
    </message>
    <message>
        <source>Nothing is called “%1”</source>
        <translation>Nada se llama «%1»</translation>
    </message>
    <message>
        <source>Closest: %1</source>
        <translation>Lo más parecido: %1</translation>
    </message>
    <message>
        <source>Search the explanations for “%1”</source>
        <translation>Buscar «%1» en las explicaciones</translation>
    </message>
    <message>
        <source>In the explanations</source>
        <translation>En las explicaciones</translation>
    </message>
    <message>
        <source>No explanation holds “%1”</source>
        <translation>Ninguna explicación contiene «%1»</translation>
    </message>
    <message>
        <source>Add folder “%1”</source>
        <translation>Añadir la carpeta «%1»</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>No results</source>
        <translation>Sin resultados</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln resultado</numerusform>
            <numerusform>%Ln resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” stays selected until you choose</source>
        <translation>«%1» sigue seleccionado hasta que elija</translation>
    </message>
    <message>
        <source>Enter runs · Esc empties, again closes</source>
        <translation>Intro ejecuta · Esc vacía; otra vez, cierra</translation>
    </message>
    <message>
        <source>%1 closes</source>
        <translation>%1 cierra</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter opens · Tab narrows</source>
        <translation>↑ ↓ eligen · Intro abre · Tab acota</translation>
    </message>
    <message>
        <source>Open a layout first</source>
        <translation>Abra antes una estructura</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nada que deshacer</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nada que rehacer</translation>
    </message>
    <message>
        <source>Nothing is filtered</source>
        <translation>Nada está filtrado</translation>
    </message>
    <message>
        <source>In the map alone</source>
        <translation>Solo en el mapa</translation>
    </message>
    <message>
        <source>In the tree alone</source>
        <translation>Solo en el árbol</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>No hay nada seleccionado</translation>
    </message>
    <message>
        <source>Not for the project itself</source>
        <translation>No para el propio proyecto</translation>
    </message>
    <message>
        <source>Not possible just now</source>
        <translation>No es posible ahora</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>hoy %1</translation>
    </message>
    <message>
        <source>Not there any more</source>
        <translation>Ya no está</translation>
    </message>
</context>
<context>
    <name>Espalier::CompareDialog</name>
    <message>
        <source>Compare %1</source>
        <translation>Comparar %1</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>El suyo</translation>
    </message>
    <message>
        <source>The guide’s</source>
        <translation>El de la guía</translation>
    </message>
    <message>
        <source>Tinted: lines that the other one lacks</source>
        <translation>En color: líneas que le faltan al otro</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Espalier::ContentEditor</name>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>What the file holds when it is made. Empty: an empty file.</source>
        <translation>Lo que contiene el archivo cuando se crea. Vacío: un archivo vacío.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>lines and size of a file</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln línea</numerusform>
            <numerusform>%Ln líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>{{ %1 }} becomes “%2”</source>
        <translation>{{ %1 }} se convierte en «%2»</translation>
    </message>
    <message>
        <source>Back to the guide’s text of %1</source>
        <translation>Volver al texto de la guía de %1</translation>
    </message>
    <message>
        <source>Back to the guide’s text</source>
        <translation>Volver al texto de la guía</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Edit this text in a window of its own</source>
        <translation>Editar este texto en una ventana propia</translation>
    </message>
</context>
<context>
    <name>Espalier::Context</name>
    <message>
        <source>The standard input cannot be read: %1.</source>
        <translation>No se puede leer la entrada estándar: %1.</translation>
    </message>
    <message>
        <source>The standard input is larger than the limit of %1 bytes.</source>
        <translation>La entrada estándar supera el límite de %1 bytes.</translation>
    </message>
    <message numerus="yes">
        <source>%n further message(s) of this kind.</source>
        <translation>
            <numerusform>%n mensaje más de este tipo.</numerusform>
            <numerusform>%n mensajes más de este tipo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::CookiecutterExporter</name>
    <message>
        <source>Cookiecutter template</source>
        <translation>Plantilla de Cookiecutter</translation>
    </message>
    <message>
        <source>A folder from which Cookiecutter makes projects, asking for the name and the variables.</source>
        <translation>Una carpeta con la que Cookiecutter crea proyectos y pregunta el nombre y las variables.</translation>
    </message>
</context>
<context>
    <name>Espalier::CopierExporter</name>
    <message>
        <source>Copier template</source>
        <translation>Plantilla de Copier</translation>
    </message>
    <message>
        <source>A folder from which Copier makes projects, asking for the name and the variables, and updates them later.</source>
        <translation>Una carpeta con la que Copier crea proyectos, pregunta el nombre y las variables, y más tarde los actualiza.</translation>
    </message>
    <message>
        <source>Projects can be updated from the template</source>
        <translation>Los proyectos se pueden actualizar desde la plantilla</translation>
    </message>
    <message>
        <source>Each project keeps its answers in .copier-answers.yml, from which Copier updates it.</source>
        <translation>Cada proyecto guarda sus respuestas en .copier-answers.yml, con las que Copier lo actualiza.</translation>
    </message>
</context>
<context>
    <name>Espalier::Csv</name>
    <message>
        <source>The column “%1” means nothing here and was passed over.</source>
        <translation>La columna «%1» no significa nada aquí y se ha pasado por alto.</translation>
    </message>
    <message>
        <source>The first line must name the columns, with one called “path”.</source>
        <translation>La primera línea debe nombrar las columnas, y una debe llamarse «path».</translation>
    </message>
    <message>
        <source>Line %1 names no path inside the project and was left out.</source>
        <translation>La línea %1 no nombra ninguna ruta dentro del proyecto y se ha omitido.</translation>
    </message>
    <message>
        <source>The path in line %1 is in the table more than once; the last one counts.</source>
        <translation>La ruta de la línea %1 está más de una vez en la tabla; cuenta la última.</translation>
    </message>
    <message>
        <source>“%1” in line %2 is not a phase (1 to 4).</source>
        <translation>«%1», en la línea %2, no es una fase (de 1 a 4).</translation>
    </message>
    <message>
        <source>“%1” in line %2 is not a rule (required, optional, forbidden).</source>
        <translation>«%1», en la línea %2, no es una regla (required, optional, forbidden).</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabla (CSV)</translation>
    </message>
    <message>
        <source>A line for each folder and file, for spreadsheets.</source>
        <translation>Una línea por cada carpeta y archivo, para hojas de cálculo.</translation>
    </message>
    <message>
        <source>project</source>
        <translation>proyecto</translation>
    </message>
    <message>
        <source>A quote that begins in this line is never closed, so that everything behind it would be one field. Close it, or double it where it is a part of a name.</source>
        <translation>Una comilla que empieza en esta línea no se cierra nunca, así que todo lo que sigue sería un solo campo. Ciérrala, o escríbela doble donde sea parte de un nombre.</translation>
    </message>
    <message>
        <source>Cells that begin as formulas</source>
        <translation>Celdas que empiezan como fórmulas</translation>
    </message>
    <message>
        <source>Leave cells that begin with = + - or @ as they are: spreadsheets may compute them.</source>
        <translation>Dejar como están las celdas que empiezan con = + - o @: las hojas de cálculo pueden calcularlas.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) begin as formulas do. An apostrophe before each keeps spreadsheets from computing them; reading takes it away again.</source>
        <translation>
            <numerusform>%Ln celda empieza como una fórmula. Un apóstrofo delante evita que las hojas de cálculo la calculen; al leer se quita.</numerusform>
            <numerusform>%Ln celdas empiezan como fórmulas. Un apóstrofo delante de cada una evita que las hojas de cálculo las calculen; al leer se quita.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) hold control characters, which a terminal obeys instead of showing them. They were written as they are, so that reading gives the same back.</source>
        <translation>
            <numerusform>%Ln celda tiene caracteres de control, que un terminal obedece en vez de mostrarlos. Se escribió tal cual, para que al leer se recupere lo mismo.</numerusform>
            <numerusform>%Ln celdas tienen caracteres de control, que un terminal obedece en vez de mostrarlos. Se escribieron tal cual, para que al leer se recupere lo mismo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::Delivery</name>
    <message>
        <source>“%1” was refused. %2</source>
        <translation>«%1» se rechazó. %2</translation>
    </message>
    <message>
        <source>“%1” lies inside the folder that is exported, which would then contain itself; choose a place outside of it.</source>
        <translation>«%1» está dentro de la carpeta que se exporta, que entonces se contendría a sí misma; elige un lugar fuera de ella.</translation>
    </message>
    <message>
        <source>“%1” is not for reading on a terminal; send it to a file or another program.</source>
        <translation>«%1» no es para leerlo en una terminal; envíalo a un archivo o a otro programa.</translation>
    </message>
    <message numerus="yes">
        <source>In all, %n entries were left out; a dry run lists them.</source>
        <translation>
            <numerusform>En total se dejó fuera %n entrada; un simulacro la muestra.</numerusform>
            <numerusform>En total se dejaron fuera %n entradas; un simulacro las enumera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n were written.</source>
        <comment>folders and files</comment>
        <translation>
            <numerusform>La otra sí se escribió.</numerusform>
            <numerusform>Las otras %n se escribieron.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing else had to be written.</source>
        <translation>No había que escribir nada más.</translation>
    </message>
</context>
<context>
    <name>Espalier::Destination</name>
    <message>
        <source>The standard output has no suffix: say with --format what to write to it.</source>
        <translation>La salida estándar no tiene sufijo: indica con --format qué escribir en ella.</translation>
    </message>
    <message>
        <source>The suffix of “%1” stands for no format that can be written; say with --format which one you want.</source>
        <translation>El sufijo de «%1» no corresponde a ningún formato que se pueda escribir; indica con --format cuál quieres.</translation>
    </message>
    <message>
        <source>The format “%1” cannot be written; possible are %2.</source>
        <translation>El formato «%1» no se puede escribir; se admiten %2.</translation>
    </message>
    <message>
        <source>The format “%1” cannot be written; did you mean “%2”?</source>
        <translation>El formato «%1» no se puede escribir; ¿querías decir «%2»?</translation>
    </message>
    <message>
        <source>The format of OUT, when its suffix does not say it; see “list formats”.</source>
        <translation>El formato de OUT, cuando su sufijo no lo indica; véase «list formats».</translation>
    </message>
    <message>
        <source>Say with -o where to write.</source>
        <translation>Indica con -o dónde escribir.</translation>
    </message>
</context>
<context>
    <name>Espalier::DiagramNodes</name>
    <message>
        <source>Levels of folders</source>
        <translation>Niveles de carpetas</translation>
    </message>
    <message>
        <source>How many levels below the project are drawn; 0 is all of them.</source>
        <translation>Cuántos niveles por debajo del proyecto se dibujan; 0 son todos.</translation>
    </message>
</context>
<context>
    <name>Espalier::DirectoryExporter</name>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Real folders and files on this computer.</source>
        <translation>Carpetas y archivos reales en este equipo.</translation>
    </message>
</context>
<context>
    <name>Espalier::DirectoryReader</name>
    <message>
        <source>A folder cannot be read from a stream of bytes; give its path.</source>
        <translation>Una carpeta no se puede leer de un flujo de bytes; indica su ruta.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be opened: %2.</source>
        <translation>La carpeta «%1» no se puede abrir: %2.</translation>
    </message>
</context>
<context>
    <name>Espalier::DirectoryScan</name>
    <message>
        <source>The folder cannot be looked at: %1.</source>
        <translation>La carpeta no se puede examinar: %1.</translation>
    </message>
    <message>
        <source>The files here are made up by the system; only their names were taken.</source>
        <translation>Los archivos de aquí los genera el sistema; solo se tomaron sus nombres.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be read: %2.</source>
        <translation>La carpeta «%1» no se puede leer: %2.</translation>
    </message>
    <message>
        <source>The folder holds more than %L1 entries; the rest was left out. Import a part of it.</source>
        <translation>La carpeta contiene más de %L1 entradas; el resto se omitió. Importa una parte de ella.</translation>
    </message>
    <message>
        <source>“.git” was left out: it is git’s own store.</source>
        <translation>Se omitió «.git»: es el almacén propio de git.</translation>
    </message>
    <message>
        <source>“%1” is on another file system and was not entered. Import it on its own.</source>
        <translation>«%1» está en otro sistema de archivos y no se entró en ella. Impórtala por separado.</translation>
    </message>
    <message>
        <source>“%1” is one of the folders that it lies in; it was not entered again.</source>
        <translation>«%1» es una de las carpetas en las que está; no se volvió a entrar en ella.</translation>
    </message>
    <message>
        <source>“%1” lies more than %L2 levels deep; what is in it was left out.</source>
        <translation>«%1» está a más de %L2 niveles de profundidad; se omitió lo que contiene.</translation>
    </message>
    <message>
        <source>“%1” is shown at another place already; it was not entered again.</source>
        <translation>«%1» ya se muestra en otro lugar; no se volvió a entrar en ella.</translation>
    </message>
    <message>
        <source>“%1” could not be read to its end: %2.</source>
        <translation>«%1» no se pudo leer hasta el final: %2.</translation>
    </message>
    <message>
        <source>“%1” was moved while it was being read; a part of it is missing.</source>
        <translation>«%1» se movió mientras se leía; falta una parte.</translation>
    </message>
    <message>
        <source>“%1” is a pipe, socket or device; it is shown as a file.</source>
        <translation>«%1» es una tubería, un socket o un dispositivo; se muestra como archivo.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be opened: %2. What is in it is missing.</source>
        <translation>La carpeta «%1» no se puede abrir: %2. Falta lo que contiene.</translation>
    </message>
    <message>
        <source>“%1” is a symbolic link to “%2”; it is shown as a file and was not followed.</source>
        <translation>«%1» es un enlace simbólico a «%2»; se muestra como archivo y no se siguió.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened: %2. Only its name was taken.</source>
        <translation>«%1» no se puede abrir: %2. Solo se tomó su nombre.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2. Only its name was taken.</source>
        <translation>«%1» no se puede leer: %2. Solo se tomó su nombre.</translation>
    </message>
    <message>
        <source>“%1” grew while it was being read; only its name was taken.</source>
        <translation>«%1» creció mientras se leía; solo se tomó su nombre.</translation>
    </message>
    <message>
        <source>Line %1 of “%2” is no pattern and was passed over: “%3”.</source>
        <translation>La línea %1 de «%2» no es un patrón y se pasó por alto: «%3».</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were left out because an ignore file of git says so.</source>
        <translation>
            <numerusform>Se omitió %Ln entrada porque lo dice un archivo de exclusiones de git.</numerusform>
            <numerusform>Se omitieron %Ln entradas porque lo dice un archivo de exclusiones de git.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::DirectorySink</name>
    <message>
        <source>“%1” is no absolute path of a folder to write into.</source>
        <translation>«%1» no es la ruta absoluta de una carpeta en la que escribir.</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>La exportación se canceló.</translation>
    </message>
    <message>
        <source>The folder “%1” was to be made and was there already; it was used as it is.</source>
        <translation>La carpeta «%1» debía crearse, pero ya estaba; se usó tal como está.</translation>
    </message>
    <message>
        <source>The former content of a replaced file is still kept as “%1”; you can remove it.</source>
        <translation>El contenido anterior de un archivo sustituido se conserva todavía como «%1»; puedes eliminarlo.</translation>
    </message>
    <message>
        <source>“%1” could not be taken back.</source>
        <translation>«%1» no se pudo revertir.</translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation>Todo está como antes.</translation>
    </message>
    <message>
        <source>it was moved while the export was running</source>
        <translation>se movió durante la exportación</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2.</source>
        <translation>«%1» no se pudo escribir: %2.</translation>
    </message>
    <message>
        <source>“%1” is there already with other content, so nothing was written.</source>
        <translation>«%1» ya está ahí con otro contenido, así que no se escribió nada.</translation>
    </message>
    <message>
        <source>“%1” was moved or replaced while the export was running.</source>
        <translation>«%1» se movió o se reemplazó durante la exportación.</translation>
    </message>
    <message>
        <source>“%1” was taken away by somebody else while the export was running.</source>
        <translation>Alguien quitó «%1» durante la exportación.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” and %n more could not be taken back.</source>
        <translation>
            <numerusform>«%1» y %n más no se pudieron deshacer.</numerusform>
            <numerusform>«%1» y %n más no se pudieron deshacer.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was changed by somebody else meanwhile and stays.</source>
        <translation>Alguien cambió «%1» entretanto, y se queda como está.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” and %n more were changed by somebody else meanwhile and stay.</source>
        <translation>
            <numerusform>Alguien cambió entretanto «%1» y %n más, que se quedan como están.</numerusform>
            <numerusform>Alguien cambió entretanto «%1» y %n más, que se quedan como están.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything else is as it was before.</source>
        <translation>Todo lo demás está como antes.</translation>
    </message>
</context>
<context>
    <name>Espalier::Dock</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close this pane; the View menu brings it back</source>
        <translation>Cerrar este panel; el menú Ver lo recupera</translation>
    </message>
</context>
<context>
    <name>Espalier::DocumentController</name>
    <message>
        <source>Opening “%1”</source>
        <translation>Abriendo «%1»</translation>
    </message>
    <message>
        <source>The project is damaged</source>
        <translation>El proyecto está dañado</translation>
    </message>
    <message>
        <source>It can be opened all the same, with the nodes that have no place gathered under “Recovered items”. The file itself stays as it is until you save.</source>
        <translation>Aun así se puede abrir, con los nodos sin lugar reunidos en «Elementos recuperados». El archivo en sí queda como está hasta que guardes.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Everything Espalier reads (%1);;Espalier projects (*.espalier);;All files (*)</source>
        <translation>Todo lo que Espalier lee (%1);;Proyectos de Espalier (*.espalier);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open a Folder as a Layout</source>
        <translation>Abrir una carpeta como estructura</translation>
    </message>
    <message>
        <source>Nothing has changed since it was last saved.</source>
        <translation>No ha cambiado nada desde la última vez que se guardó.</translation>
    </message>
    <message>
        <source> (copy)</source>
        <translation> (copia)</translation>
    </message>
    <message>
        <source>Save the Project As</source>
        <translation>Guardar el proyecto como</translation>
    </message>
    <message>
        <source>Espalier projects (*.espalier)</source>
        <translation>Proyectos de Espalier (*.espalier)</translation>
    </message>
    <message>
        <source>The file was made by a newer Espalier and is never overwritten. Choose another name.</source>
        <translation>El archivo lo hizo una versión más nueva de Espalier y no se sobrescribe nunca. Elige otro nombre.</translation>
    </message>
    <message>
        <source>Saving “%1”</source>
        <translation>Guardando «%1»</translation>
    </message>
    <message>
        <source>The file was changed elsewhere</source>
        <translation>El archivo se cambió desde fuera</translation>
    </message>
    <message>
        <source>“%1” was changed by another program since you opened it.</source>
        <translation>Otro programa cambió «%1» después de que lo abrieras.</translation>
    </message>
    <message>
        <source>Saving now would replace what the other program wrote.</source>
        <translation>Guardar ahora sustituiría lo que escribió el otro programa.</translation>
    </message>
    <message>
        <source>The project is not saved</source>
        <translation>El proyecto no se ha guardado</translation>
    </message>
    <message>
        <source>Your changes are still here. Save them in another place, or try again later.</source>
        <translation>Tus cambios siguen aquí. Guárdalos en otro lugar o inténtalo más tarde.</translation>
    </message>
    <message>
        <source>Save your changes?</source>
        <translation>¿Guardar tus cambios?</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>«%1» tiene cambios sin guardar.</translation>
    </message>
    <message>
        <source>The file is gone</source>
        <translation>El archivo ya no está</translation>
    </message>
    <message>
        <source>“%1” was deleted, moved or renamed since you opened it.</source>
        <translation>«%1» se eliminó, se movió o cambió de nombre desde que lo abriste.</translation>
    </message>
    <message>
        <source>Your changes are still here. Saving makes the file again in its old place.</source>
        <translation>Tus cambios siguen aquí. Al guardar se vuelve a crear el archivo en su lugar de antes.</translation>
    </message>
    <message>
        <source>Saved in the format of today; the file as it was is kept as “%1”.</source>
        <translation>Guardado en el formato actual; el archivo anterior se conserva como «%1».</translation>
    </message>
    <message>
        <source>Recovering</source>
        <translation>Recuperando</translation>
    </message>
    <message>
        <source>Recovered, not saved</source>
        <translation>Recuperado, sin guardar</translation>
    </message>
    <message>
        <source>&amp;Open and Recover</source>
        <translation>&amp;Abrir y recuperar</translation>
    </message>
    <message>
        <source>The archive is damaged</source>
        <translation>El archivo comprimido está dañado</translation>
    </message>
    <message>
        <source>What can be read of it can be opened as a new project. The archive itself stays as it is.</source>
        <translation>Lo que se pueda leer se puede abrir como proyecto nuevo. El archivo comprimido queda como está.</translation>
    </message>
    <message>
        <source>&amp;Open What Can Be Read</source>
        <translation>&amp;Abrir lo que se pueda leer</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Guardar co&amp;mo…</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>&amp;Sobrescribir</translation>
    </message>
    <message>
        <source>&amp;Discard Mine and Reload</source>
        <translation>&amp;Descartar mis cambios y recargar</translation>
    </message>
    <message>
        <source>&amp;Save Again</source>
        <translation>&amp;Guardar de nuevo</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
</context>
<context>
    <name>Espalier::DotWriter</name>
    <message>
        <source>Graphviz DOT</source>
        <translation>DOT de Graphviz</translation>
    </message>
    <message>
        <source>A graph as text, which Graphviz and many other tools draw.</source>
        <translation>Un grafo en forma de texto que dibujan Graphviz y muchas otras herramientas.</translation>
    </message>
</context>
<context>
    <name>Espalier::DoubtList</name>
    <message>
        <source>Doubts</source>
        <translation>Dudas</translation>
    </message>
    <message>
        <source>%1: %2, chosen</source>
        <comment>number and answer</comment>
        <translation>%1: %2, elegido</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number and answer</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Line %1: %2. %3</source>
        <comment>number, question, answers</comment>
        <translation>Línea %1: %2. %3</translation>
    </message>
</context>
<context>
    <name>Espalier::DrawnReading</name>
    <message>
        <source>Line %1 counts %2 and %3; the tree has %4 and %5</source>
        <comment>folders and files</comment>
        <translation>La línea %1 cuenta %2 y %3; el árbol tiene %4 y %5</translation>
    </message>
</context>
<context>
    <name>Espalier::DrawnTree</name>
    <message>
        <source>“…” stands for entries that the text leaves out.</source>
        <translation>«…» representa entradas que el texto omite.</translation>
    </message>
    <message>
        <source>It is not certain in which folder this line belongs.</source>
        <translation>No es seguro a qué carpeta pertenece esta línea.</translation>
    </message>
    <message>
        <source>This line belongs to no tree and was passed over.</source>
        <translation>Esta línea no pertenece a ningún árbol y se pasó por alto.</translation>
    </message>
    <message numerus="yes">
        <source>The text holds more than %Ln entries; the rest was left out.</source>
        <translation>
            <numerusform>El texto contiene más de %Ln entrada; el resto se omitió.</numerusform>
            <numerusform>El texto contiene más de %Ln entradas; el resto se omitió.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cannot be a name; “%2” was put in its place.</source>
        <translation>«%1» no puede ser un nombre; se puso «%2» en su lugar.</translation>
    </message>
    <message>
        <source>“..” leads out of the project and was left out.</source>
        <translation>«..» lleva fuera del proyecto y se omitió.</translation>
    </message>
    <message>
        <source>There is no name on this line; it was called “unnamed”.</source>
        <translation>En esta línea no hay ningún nombre; se la llamó «unnamed».</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries lie deeper than %1 levels and were put into the last one.</source>
        <translation>
            <numerusform>%Ln entrada está a más de %1 niveles de profundidad y se puso en el último.</numerusform>
            <numerusform>%Ln entradas están a más de %1 niveles de profundidad y se pusieron en el último.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>Se detuvo la lectura.</translation>
    </message>
    <message>
        <source>The tree could not be written: %1.</source>
        <translation>El árbol no se pudo escribir: %1.</translation>
    </message>
    <message>
        <source>The paths are absolute; they were put inside the project.</source>
        <translation>Las rutas son absolutas; se pusieron dentro del proyecto.</translation>
    </message>
    <message>
        <source>The command “%1” makes no folder that is known, and was passed over. Nothing is ever run.</source>
        <translation>El comando «%1» no crea ninguna carpeta conocida y se pasó por alto. Nunca se ejecuta nada.</translation>
    </message>
    <message>
        <source>The answer for this line puts it under “%1”, which stands nowhere above it.</source>
        <translation>La respuesta para esta línea la pone en «%1», que no está en ninguna parte por encima de ella.</translation>
    </message>
    <message>
        <source>This tree is no part of the largest one in the text, and was left out.</source>
        <translation>Este árbol no forma parte del mayor del texto y se ha omitido.</translation>
    </message>
    <message>
        <source>The name of “%1” is not valid UTF-8. It is shown with replacements; an export to a directory makes the original name again.</source>
        <translation>El nombre de «%1» no es UTF-8 válido. Se muestra con sustituciones; al exportar a una carpeta se recupera el nombre original.</translation>
    </message>
</context>
<context>
    <name>Espalier::DropWords</name>
    <message>
        <source>Copy %1 into %2, after %3</source>
        <translation>Copiar %1 en %2, después de %3</translation>
    </message>
    <message>
        <source>%1 into %2, after %3</source>
        <comment>%1 is what is dragged</comment>
        <translation>%1 a %2, después de %3</translation>
    </message>
    <message>
        <source>Copy %1 into %2, at the beginning</source>
        <translation>Copiar %1 en %2, al principio</translation>
    </message>
    <message>
        <source>%1 into %2, at the beginning</source>
        <comment>%1 is what is dragged</comment>
        <translation>%1 a %2, al principio</translation>
    </message>
    <message>
        <source>Copy %1 into %2, at the end</source>
        <translation>Copiar %1 en %2, al final</translation>
    </message>
    <message>
        <source>%1 into %2, at the end</source>
        <comment>%1 is what is dragged</comment>
        <translation>%1 a %2, al final</translation>
    </message>
    <message>
        <source>Copy %1 into %2</source>
        <translation>Copiar %1 en %2</translation>
    </message>
    <message>
        <source>%1 into %2</source>
        <comment>%1 is what is dragged</comment>
        <translation>%1 a %2</translation>
    </message>
</context>
<context>
    <name>Espalier::Editor</name>
    <message>
        <source>There is already a folder “%1” here.</source>
        <translation>Ya hay una carpeta «%1» aquí.</translation>
    </message>
    <message>
        <source>There is already a file “%1” here.</source>
        <translation>Ya hay un archivo «%1» aquí.</translation>
    </message>
    <message>
        <source>“%1” is a file and cannot hold anything.</source>
        <translation>«%1» es un archivo y no puede contener nada.</translation>
    </message>
    <message>
        <source>This item is no longer part of the project.</source>
        <translation>Este elemento ya no forma parte del proyecto.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>No hay nada seleccionado.</translation>
    </message>
    <message>
        <source>“%1” already holds “%2”.</source>
        <translation>«%1» ya contiene «%2».</translation>
    </message>
    <message>
        <source>“%1” cannot go into itself.</source>
        <translation>«%1» no puede ir dentro de sí misma.</translation>
    </message>
    <message>
        <source>The project itself cannot be moved.</source>
        <translation>El proyecto en sí no se puede mover.</translation>
    </message>
    <message>
        <source>Added folder %1</source>
        <translation>Se añadió la carpeta %1</translation>
    </message>
    <message>
        <source>Added file %1</source>
        <translation>Se añadió el archivo %1</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>Se añadió %1</translation>
    </message>
    <message>
        <source>“%1” is already there.</source>
        <translation>«%1» ya está ahí.</translation>
    </message>
    <message>
        <source>There is nothing to insert: no folder and no file was found.</source>
        <translation>No hay nada que insertar: no se encontró ninguna carpeta ni ningún archivo.</translation>
    </message>
    <message>
        <source>Added %1 to %2</source>
        <translation>Se añadió %1 a %2</translation>
    </message>
    <message numerus="yes">
        <source>Added %n item(s) to %1</source>
        <translation>
            <numerusform>Se añadió %n elemento a %1</numerusform>
            <numerusform>Se añadieron %n elementos a %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The project itself cannot be removed.</source>
        <translation>El proyecto en sí no se puede quitar.</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>Se quitó %1</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n item(s)</source>
        <translation>
            <numerusform>Se quitó %n elemento</numerusform>
            <numerusform>Se quitaron %n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved %1 to %2</source>
        <translation>Se movió %1 a %2</translation>
    </message>
    <message numerus="yes">
        <source>Moved %n item(s) to %1</source>
        <translation>
            <numerusform>Se movió %n elemento a %1</numerusform>
            <numerusform>Se movieron %n elementos a %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is selected that could be duplicated.</source>
        <translation>No hay nada seleccionado que se pueda duplicar.</translation>
    </message>
    <message>
        <source>Duplicated %1</source>
        <translation>Se duplicó %1</translation>
    </message>
    <message numerus="yes">
        <source>Duplicated %n item(s)</source>
        <translation>
            <numerusform>Se duplicó %n elemento</numerusform>
            <numerusform>Se duplicaron %n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is selected that could go into a folder.</source>
        <translation>No hay nada seleccionado que pueda ir en una carpeta.</translation>
    </message>
    <message>
        <source>Only items of one folder can be put into a new folder together.</source>
        <translation>Solo los elementos de una misma carpeta se pueden poner juntos en una carpeta nueva.</translation>
    </message>
    <message>
        <source>Grouped into %1</source>
        <translation>Se agrupó en %1</translation>
    </message>
    <message>
        <source>Nothing is selected that could be moved.</source>
        <translation>No hay nada seleccionado que se pueda mover.</translation>
    </message>
    <message>
        <source>Only items of one folder can be moved together like this.</source>
        <translation>Solo los elementos de una misma carpeta se pueden mover juntos de esta manera.</translation>
    </message>
    <message>
        <source>Moved up</source>
        <translation>Se movió hacia arriba</translation>
    </message>
    <message>
        <source>Moved down</source>
        <translation>Se movió hacia abajo</translation>
    </message>
    <message>
        <source>There is no folder above to move into.</source>
        <translation>No hay ninguna carpeta arriba en la que meterlo.</translation>
    </message>
    <message>
        <source>This is the top level already.</source>
        <translation>Este ya es el nivel superior.</translation>
    </message>
    <message>
        <source>Grew to %1</source>
        <translation>Creció hasta %1</translation>
    </message>
    <message>
        <source>Renamed %1 to %2</source>
        <translation>Se cambió el nombre de %1 a %2</translation>
    </message>
    <message>
        <source>Renamed the project to %1</source>
        <translation>Se cambió el nombre del proyecto a %1</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>Se dio a %1 el valor %2</translation>
    </message>
    <message>
        <source>Changed the summary</source>
        <translation>Se cambió el resumen</translation>
    </message>
    <message>
        <source>Cleared the phase</source>
        <translation>Se quitó la fase</translation>
    </message>
    <message>
        <source>Set the phase to %1</source>
        <translation>Se puso la fase %1</translation>
    </message>
    <message>
        <source>Changed the tags</source>
        <translation>Se cambiaron las etiquetas</translation>
    </message>
    <message>
        <source>Changed the icon</source>
        <translation>Se cambió el icono</translation>
    </message>
    <message>
        <source>Changed the rule</source>
        <translation>Se cambió la regla</translation>
    </message>
    <message>
        <source>“%1” holds other items and cannot become a file; move or remove them first.</source>
        <translation>«%1» contiene otros elementos y no se puede convertir en archivo; muévelos o quítalos primero.</translation>
    </message>
    <message>
        <source>Changed into a file</source>
        <translation>Se convirtió en archivo</translation>
    </message>
    <message>
        <source>Changed into a folder</source>
        <translation>Se convirtió en carpeta</translation>
    </message>
    <message>
        <source>Edited the notes of %1</source>
        <translation>Se editaron las notas de %1</translation>
    </message>
    <message>
        <source>“%1” is a folder and has no content.</source>
        <translation>«%1» es una carpeta y no tiene contenido.</translation>
    </message>
    <message>
        <source>Edited the content of %1</source>
        <translation>Se editó el contenido de %1</translation>
    </message>
    <message>
        <source>Sorted %1</source>
        <translation>Se ordenó %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln carpeta</numerusform>
            <numerusform>%Ln carpetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Added %1 and %2</source>
        <comment>folders and files</comment>
        <translation>Añadido: %1 y %2</translation>
    </message>
    <message>
        <source>Matched with %1</source>
        <translation>Emparejado con %1</translation>
    </message>
    <message>
        <source>Took the guide’s words for %1</source>
        <translation>Se tomaron las palabras de la guía para %1</translation>
    </message>
    <message>
        <source>A path is needed, such as src/main.py.</source>
        <translation>Hace falta una ruta, por ejemplo src/main.py.</translation>
    </message>
    <message>
        <source>Added the tag %1</source>
        <translation>Se añadió la etiqueta %1</translation>
    </message>
    <message>
        <source>Added the tags %1</source>
        <comment>words, separated by commas</comment>
        <translation>Se añadieron las etiquetas %1</translation>
    </message>
    <message>
        <source>Removed the tag %1</source>
        <translation>Se quitó la etiqueta %1</translation>
    </message>
    <message>
        <source>Edited the text</source>
        <translation>Se editó el texto</translation>
    </message>
    <message numerus="yes">
        <source>Moved %n item(s)</source>
        <translation>
            <numerusform>%n elemento movido</numerusform>
            <numerusform>%n elementos movidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n item(s)</source>
        <translation>
            <numerusform>Se añadió %n elemento</numerusform>
            <numerusform>Se añadieron %n elementos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::EmptyState</name>
    <message>
        <source>This layout is empty. Add a folder, drag one from the guide, or drop files and folders here.</source>
        <translation>Esta estructura está vacía. Añade una carpeta, arrastra una desde la guía o suelta aquí archivos y carpetas.</translation>
    </message>
    <message>
        <source>Nothing in this layout matches the filter.</source>
        <translation>Nada de esta estructura coincide con el filtro.</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Añadir una carpeta</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar todo</translation>
    </message>
</context>
<context>
    <name>Espalier::EntryPath</name>
    <message>
        <source>Names beyond English letters have no known encoding; the old one of DOS (code page 437) was taken. The first is “%1”.</source>
        <translation>Los nombres con letras no inglesas no tienen una codificación conocida; se tomó la antigua de DOS (página de códigos 437). El primero es «%1».</translation>
    </message>
    <message>
        <source>“%1” leads out of the project and was left out.</source>
        <translation>«%1» lleva fuera del proyecto y se omitió.</translation>
    </message>
    <message>
        <source>An entry has no name that can be read; it is called “unnamed”.</source>
        <translation>Una entrada no tiene un nombre legible; se la llama «unnamed».</translation>
    </message>
</context>
<context>
    <name>Espalier::Exercise</name>
    <message>
        <source>Place the folders</source>
        <translation>Coloca las carpetas</translation>
    </message>
    <message>
        <source>Complete the phase</source>
        <translation>Completa la fase</translation>
    </message>
    <message>
        <source>Find the mistakes</source>
        <translation>Encuentra los errores</translation>
    </message>
    <message>
        <source>Name the folders</source>
        <translation>Nombra las carpetas</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>Cuestionario</translation>
    </message>
</context>
<context>
    <name>Espalier::ExerciseCheck</name>
    <message>
        <source>This project holds no exercise.</source>
        <translation>Este proyecto no contiene ningún ejercicio.</translation>
    </message>
    <message>
        <source>This exercise was made by a newer Espalier, which alone can mark it.</source>
        <translation>Este ejercicio lo hizo un Espalier más nuevo, el único que puede corregirlo.</translation>
    </message>
    <message>
        <source>This file answers another exercise.</source>
        <translation>Este archivo responde a otro ejercicio.</translation>
    </message>
    <message>
        <source>“%1” is no folder.</source>
        <translation>«%1» no es una carpeta.</translation>
    </message>
    <message numerus="yes">
        <source>There are more than %Ln file(s) in “%1”; put the answers of one class into a folder of their own.</source>
        <translation>
            <numerusform>Hay más de %Ln archivo en «%1»; pon las respuestas de una clase en una carpeta propia.</numerusform>
            <numerusform>Hay más de %Ln archivos en «%1»; pon las respuestas de una clase en una carpeta propia.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no answer in it.</source>
        <translation>No contiene ninguna respuesta.</translation>
    </message>
    <message>
        <source>It is right there already, or nowhere.</source>
        <translation>Ya es correcto allí, o no lo es en ningún sitio.</translation>
    </message>
    <message>
        <source>The key stands in the exercise itself. Open that, and then the results.</source>
        <translation>La clave está en el propio ejercicio. Abre el ejercicio y después los resultados.</translation>
    </message>
    <message>
        <source>The key in the file is another than the one that was marked with. Open the results again.</source>
        <translation>La clave del archivo no es la que se usó para corregir. Abre los resultados otra vez.</translation>
    </message>
</context>
<context>
    <name>Espalier::ExerciseExporter</name>
    <message>
        <source>Exercise</source>
        <translation>Ejercicio</translation>
    </message>
    <message>
        <source>A project file for students, which opens as an exercise with just what it takes and marks itself.</source>
        <translation>Un archivo de proyecto para estudiantes, que se abre como ejercicio con lo justo y se corrige solo.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>What students do: put cards into folders, find what a phase adds, find planted mistakes, or name folders by what the guide says of them.</source>
        <translation>Qué hacen los estudiantes: poner tarjetas en carpetas, encontrar lo que añade una fase, encontrar errores plantados o nombrar carpetas por lo que la guía dice de ellas.</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Dificultad</translation>
    </message>
    <message>
        <source>1: eight items; 2: twelve, and some that are not needed; 3: twenty, with names alone.</source>
        <translation>1: ocho elementos; 2: doce y algunos que no hacen falta; 3: veinte, solo con nombres.</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>Fácil</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Difícil</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>What is drawn by lot: the same number gives the same exercise, another one another.</source>
        <translation>Qué sale en el sorteo: el mismo número da el mismo ejercicio; otro, otro distinto.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>What stands above the exercise; what its kind is called when left out.</source>
        <translation>Lo que aparece sobre el ejercicio; si se omite, el nombre de su tipo.</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Introducción</translation>
    </message>
    <message>
        <source>What students read before they start.</source>
        <translation>Lo que los estudiantes leen antes de empezar.</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>How long students have, at most 180; 0: no clock. When the time is over, the answer is handed in.</source>
        <translation>Cuánto tiempo tienen los estudiantes, como máximo 180; 0: sin reloj. Cuando se acaba, la respuesta se entrega.</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Pistas</translation>
    </message>
    <message>
        <source>Give no hints.</source>
        <translation>No da pistas.</translation>
    </message>
    <message>
        <source>Keep the key apart</source>
        <translation>Guardar la clave aparte</translation>
    </message>
    <message>
        <source>Write the key to a second file beside OUT, .espalier-key, for the teacher alone. Otherwise the key is in the exercise, out of sight, but whoever knows how can decode it.</source>
        <translation>Escribe la clave en un segundo archivo junto a OUT, .espalier-key, solo para quien enseña. Si no, la clave está en el ejercicio, fuera de la vista, pero quien sepa cómo puede descifrarla.</translation>
    </message>
    <message>
        <source>An exercise whose key is kept apart makes two files; name the first with -o.</source>
        <translation>Un ejercicio con la clave aparte son dos archivos; nombra el primero con -o.</translation>
    </message>
    <message>
        <source>The exercise could not be written: %1.</source>
        <translation>No se pudo escribir el ejercicio: %1.</translation>
    </message>
</context>
<context>
    <name>Espalier::ExerciseHead</name>
    <message>
        <source>Hint  H</source>
        <translation>Pista  H</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar otra vez</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>As a tree</source>
        <translation>Como árbol</translation>
    </message>
    <message>
        <source>Show the folders as a tree (T)</source>
        <translation>Mostrar las carpetas como árbol (T)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Deshacer (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Pista</translation>
    </message>
    <message>
        <source>%1 of %2 placed</source>
        <translation>%1 de %2 colocadas</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Show my answer  A</source>
        <translation>Mostrar mi respuesta  A</translation>
    </message>
    <message>
        <source>Show the solution  A</source>
        <translation>Mostrar la solución  A</translation>
    </message>
</context>
<context>
    <name>Espalier::ExerciseJson</name>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>un número entero de %1 a %2</translation>
    </message>
    <message numerus="yes">
        <source>a text of at most %n character(s)</source>
        <translation>
            <numerusform>un texto de %n carácter como máximo</numerusform>
            <numerusform>un texto de %n caracteres como máximo</numerusform>
        </translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>an id of 12 characters</source>
        <translation>un identificador de 12 caracteres</translation>
    </message>
    <message>
        <source>“%1” of the exercise must be %2; it counts as absent.</source>
        <translation>«%1» del ejercicio debe ser %2; cuenta como ausente.</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objeto</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message numerus="yes">
        <source>a list of at most %n item(s)</source>
        <translation>
            <numerusform>una lista de %n elemento como máximo</numerusform>
            <numerusform>una lista de %n elementos como máximo</numerusform>
        </translation>
    </message>
    <message>
        <source>a list of items, each with an id of its own</source>
        <translation>una lista de elementos, cada uno con su propio identificador</translation>
    </message>
    <message>
        <source>a list of ids</source>
        <translation>una lista de identificadores</translation>
    </message>
    <message>
        <source>a list of ids of items</source>
        <translation>una lista de identificadores de elementos</translation>
    </message>
    <message>
        <source>a time, such as 2026-05-04T09:30:00Z</source>
        <translation>una hora, como 2026-05-04T09:30:00Z</translation>
    </message>
    <message>
        <source>a number from 0 to 1</source>
        <translation>un número de 0 a 1</translation>
    </message>
    <message>
        <source>a text of 16 hexadecimal digits</source>
        <translation>un texto de 16 cifras hexadecimales</translation>
    </message>
    <message>
        <source>The exercise lacks its id or its kind: it is none.</source>
        <translation>Al ejercicio le falta su identificador o su tipo: no es ninguno.</translation>
    </message>
</context>
<context>
    <name>Espalier::ExerciseKey</name>
    <message>
        <source>The key of the exercise is damaged; ask for the file again.</source>
        <translation>La clave del ejercicio está dañada; pide el archivo otra vez.</translation>
    </message>
    <message>
        <source>The exercise has no key with it. If the teacher keeps the key apart, name its file with --key; else ask for the file again.</source>
        <translation>El ejercicio no trae clave. Si quien enseña la guarda aparte, indica su archivo con --key; si no, pide el archivo otra vez.</translation>
    </message>
    <message>
        <source>This is no key of an exercise.</source>
        <translation>Esto no es la clave de un ejercicio.</translation>
    </message>
    <message>
        <source>This is the key of another exercise.</source>
        <translation>Esta es la clave de otro ejercicio.</translation>
    </message>
</context>
<context>
    <name>Espalier::ExerciseMaker</name>
    <message>
        <source>A quiz is made of a guide’s topics, not as an exercise.</source>
        <translation>Un cuestionario se hace con los temas de una guía, no como ejercicio.</translation>
    </message>
    <message>
        <source>The difficulty of an exercise is 1, 2 or 3.</source>
        <translation>La dificultad de un ejercicio es 1, 2 o 3.</translation>
    </message>
    <message>
        <source>A seed has 15 digits at most.</source>
        <translation>Una semilla tiene como máximo 15 cifras.</translation>
    </message>
    <message>
        <source>In the first phase there is nothing to complete yet; choose a later one with --level.</source>
        <translation>En la primera fase todavía no hay nada que completar; elige una posterior con --level.</translation>
    </message>
    <message numerus="yes">
        <source>There are only %n item(s) for this exercise, which needs at least 3: choose another kind, a later phase or a larger layout.</source>
        <translation>
            <numerusform>Solo hay %n elemento para este ejercicio, que necesita al menos 3: elige otro tipo, una fase posterior o una estructura más grande.</numerusform>
            <numerusform>Solo hay %n elementos para este ejercicio, que necesita al menos 3: elige otro tipo, una fase posterior o una estructura más grande.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::ExercisePage</name>
    <message>
        <source>Exercise</source>
        <translation>Ejercicio</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Estructura</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Tarjetas</translation>
    </message>
    <message>
        <source>All cards are placed.</source>
        <translation>Todas las tarjetas están colocadas.</translation>
    </message>
    <message>
        <source>Not needed here</source>
        <translation>No hace falta aquí</translation>
    </message>
    <message>
        <source>Drop cards here that nobody needs yet.</source>
        <translation>Suelta aquí las tarjetas que nadie necesita todavía.</translation>
    </message>
    <message>
        <source>Drag what stands wrong to its place. Delete what must not be there with Del. How many mistakes there are is not told.</source>
        <translation>Arrastra a su sitio lo que está mal. Borra con Supr lo que no debe estar ahí. No se dice cuántos errores hay.</translation>
    </message>
    <message>
        <source>Deleted %1.</source>
        <translation>Se borró %1.</translation>
    </message>
    <message>
        <source>Not needed here.</source>
        <translation>No hace falta aquí.</translation>
    </message>
    <message>
        <source>This is an answer; to show it, the exercise that it answers must lie beside it.</source>
        <translation>Esto es una respuesta; para mostrarla, el ejercicio al que responde debe estar a su lado.</translation>
    </message>
    <message>
        <source>Your answer cannot be stored here</source>
        <translation>Tu respuesta no se puede guardar aquí</translation>
    </message>
    <message>
        <source>Nothing is lost. Choose another folder for it.</source>
        <translation>No se ha perdido nada. Elige otra carpeta para ella.</translation>
    </message>
    <message>
        <source>&amp;Choose a Folder…</source>
        <translation>Elegir una &amp;carpeta…</translation>
    </message>
    <message>
        <source>Where to store your answer</source>
        <translation>Dónde guardar tu respuesta</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>Intentar &amp;otra vez</translation>
    </message>
    <message>
        <source>%1 is in %2 now.</source>
        <translation>%1 está ahora en %2.</translation>
    </message>
    <message>
        <source>%1 in hand: go to its folder and press Enter; Esc puts it back.</source>
        <translation>%1 en la mano: ve a su carpeta y pulsa Intro; Esc la devuelve.</translation>
    </message>
    <message>
        <source>Handed in.</source>
        <translation>Entregado.</translation>
    </message>
    <message>
        <source>Hand in now?</source>
        <translation>¿Entregar ahora?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) are not placed yet.</source>
        <translation>
            <numerusform>Falta por colocar %Ln tarjeta.</numerusform>
            <numerusform>Faltan por colocar %Ln tarjetas.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Hand In</source>
        <translation>&amp;Entregar</translation>
    </message>
    <message>
        <source>The key of the exercise</source>
        <translation>La clave del ejercicio</translation>
    </message>
    <message>
        <source>Key of an exercise (*.espalier-key)</source>
        <translation>Clave de un ejercicio (*.espalier-key)</translation>
    </message>
    <message>
        <source>The folder with the answers</source>
        <translation>La carpeta con las respuestas</translation>
    </message>
    <message>
        <source>Marking the answers</source>
        <translation>Corrigiendo las respuestas</translation>
    </message>
    <message>
        <source>The answers could not be marked</source>
        <translation>No se pudieron corregir las respuestas</translation>
    </message>
    <message>
        <source>This is the solution.</source>
        <translation>Esta es la solución.</translation>
    </message>
    <message>
        <source>This is your answer.</source>
        <translation>Esta es tu respuesta.</translation>
    </message>
    <message>
        <source>The folders are a map now.</source>
        <translation>Las carpetas son ahora un mapa.</translation>
    </message>
    <message>
        <source>The folders are a tree now.</source>
        <translation>Las carpetas son ahora un árbol.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <comment>cards</comment>
        <translation>
            <numerusform>queda %Ln</numerusform>
            <numerusform>quedan %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Handed in: %1 of %2 right.</source>
        <translation>Entregado: %1 de %2 bien.</translation>
    </message>
</context>
<context>
    <name>Espalier::ExerciseReader</name>
    <message>
        <source>This project holds no exercise.</source>
        <translation>Este proyecto no contiene ningún ejercicio.</translation>
    </message>
</context>
<context>
    <name>Espalier::ExerciseStart</name>
    <message>
        <source>Put each card into the folder that it belongs to. Some may not be needed.</source>
        <translation>Pon cada tarjeta en la carpeta a la que pertenece. Puede que algunas no hagan falta.</translation>
    </message>
    <message>
        <source>Find what this phase adds, and put it where it belongs. Half as many cards again are not needed.</source>
        <translation>Encuentra lo que añade esta fase y ponlo donde corresponde. Además hay la mitad de tarjetas que no hacen falta.</translation>
    </message>
    <message>
        <source>Somebody made mistakes here. Drag what stands wrong to its place, and delete what must not be there.</source>
        <translation>Alguien cometió errores aquí. Arrastra a su sitio lo que está mal y borra lo que no debe estar.</translation>
    </message>
    <message>
        <source>Some folders have lost their names. Find them by what the guide says of them.</source>
        <translation>Algunas carpetas han perdido su nombre. Encuéntralas por lo que la guía dice de ellas.</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Empezar</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Tu &amp;nombre</translation>
    </message>
    <message>
        <source>&amp;Group (optional)</source>
        <translation>&amp;Grupo (opcional)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Results of a class…</source>
        <translation>&amp;Resultados de una clase…</translation>
    </message>
    <message numerus="yes">
        <source>You have %n minute(s); then it is handed in by itself.</source>
        <translation>
            <numerusform>Tienes %n minuto; después se entrega solo.</numerusform>
            <numerusform>Tienes %n minutos; después se entrega solo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stored beside the exercise, for your teacher: your name, your answer, the time and the hints you took.</source>
        <translation>Se guarda junto al ejercicio, para quien enseña: tu nombre, tu respuesta, el tiempo y las pistas que usaste.</translation>
    </message>
    <message>
        <source>Go on as %1, %2 of %3</source>
        <comment>name, placed, all</comment>
        <translation>Seguir como %1, %2 de %3</translation>
    </message>
    <message>
        <source>Go on as %1</source>
        <translation>Seguir como %1</translation>
    </message>
    <message>
        <source>&amp;Start anew</source>
        <translation>&amp;Empezar de nuevo</translation>
    </message>
    <message>
        <source>&amp;Make again…</source>
        <translation>&amp;Hacer de nuevo…</translation>
    </message>
    <message>
        <source>Opens the project and proposes the same exercise of what it is now.</source>
        <translation>Abre el proyecto y propone el mismo ejercicio con su estado actual.</translation>
    </message>
    <message>
        <source>Made from an earlier layout: %1 has changed since.</source>
        <translation>Hecho con una estructura anterior: %1 ha cambiado desde entonces.</translation>
    </message>
</context>
<context>
    <name>Espalier::ExerciseWork</name>
    <message>
        <source>This file is no answer to this exercise.</source>
        <translation>Este archivo no es una respuesta a este ejercicio.</translation>
    </message>
    <message>
        <source>This cannot be moved.</source>
        <translation>Esto no se puede mover.</translation>
    </message>
    <message>
        <source>“%1” is a file; only folders hold others.</source>
        <translation>«%1» es un archivo; solo las carpetas contienen otros.</translation>
    </message>
    <message>
        <source>A folder cannot go into itself.</source>
        <translation>Una carpeta no puede ir dentro de sí misma.</translation>
    </message>
    <message>
        <source>“%1” holds a “%2” already.</source>
        <translation>«%1» ya contiene «%2».</translation>
    </message>
    <message>
        <source>This cannot be deleted.</source>
        <translation>Esto no se puede borrar.</translation>
    </message>
    <message>
        <source>This cannot be named.</source>
        <translation>A esto no se le puede dar nombre.</translation>
    </message>
    <message>
        <source>The answer was handed in.</source>
        <translation>La respuesta ya se entregó.</translation>
    </message>
    <message>
        <source>There are no hints for this exercise.</source>
        <translation>Este ejercicio no tiene pistas.</translation>
    </message>
    <message>
        <source>No mistake is left.</source>
        <translation>No queda ningún error.</translation>
    </message>
    <message>
        <source>Choose a card first.</source>
        <translation>Elige primero una tarjeta.</translation>
    </message>
    <message>
        <source>Here belong: %1.</source>
        <translation>Aquí va: %1.</translation>
    </message>
    <message>
        <source>The guide says nothing of it.</source>
        <translation>La guía no dice nada de esto.</translation>
    </message>
    <message>
        <source>Not in %1: “%2”.</source>
        <translation>No en %1: «%2».</translation>
    </message>
    <message>
        <source>It may not be needed at all.</source>
        <translation>Puede que no haga ninguna falta.</translation>
    </message>
    <message>
        <source>Look at the branch that lights up.</source>
        <translation>Mira la rama que se ilumina.</translation>
    </message>
</context>
<context>
    <name>Espalier::ExplainCommand</name>
    <message>
        <source>say what a folder or file is for</source>
        <translation>decir para qué sirve una carpeta o un archivo</translation>
    </message>
    <message>
        <source>Prints what a guide says of PATH, a folder or file from the project’s root: what it is for, when to use it, how to learn it step by step, and examples.</source>
        <translation>Muestra lo que dice una guía de PATH, una carpeta o un archivo desde la raíz del proyecto: para qué sirve, cuándo usarlo, cómo aprenderlo paso a paso y ejemplos.</translation>
    </message>
    <message>
        <source>Explain everything the guide knows.</source>
        <translation>Explicar todo lo que conoce la guía.</translation>
    </message>
    <message>
        <source>How to print it: text (the default), markdown or json.</source>
        <translation>Cómo mostrarlo: text (lo predeterminado), markdown o json.</translation>
    </message>
    <message>
        <source>One folder.</source>
        <translation>Una carpeta.</translation>
    </message>
    <message>
        <source>Everything, to read elsewhere.</source>
        <translation>Todo, para leerlo en otro lugar.</translation>
    </message>
    <message>
        <source>From a guide of your own.</source>
        <translation>De una guía propia.</translation>
    </message>
    <message>
        <source>Give either PATH or --all.</source>
        <translation>Indica PATH o --all.</translation>
    </message>
    <message>
        <source>The guide “%1” says nothing of “%2”. “espalier-cli show guide:%1” lists what it knows.</source>
        <translation>La guía «%1» no dice nada de «%2». «espalier-cli show guide:%1» enumera lo que conoce.</translation>
    </message>
    <message>
        <source>The guide “%1” says nothing of “%2”; did you mean %3?</source>
        <translation>La guía «%1» no dice nada de «%2»; ¿querías decir %3?</translation>
    </message>
</context>
<context>
    <name>Espalier::Explanation</name>
    <message>
        <source>Phase %1: %2</source>
        <comment>%1 is a number, %2 its name</comment>
        <translation>Fase %1: %2</translation>
    </message>
    <message>
        <source>When to Use</source>
        <translation>Cuándo usarlo</translation>
    </message>
    <message>
        <source>Belongs here</source>
        <translation>Va aquí</translation>
    </message>
    <message>
        <source>Belongs elsewhere</source>
        <translation>Va en otro lugar</translation>
    </message>
    <message>
        <source>Typical files</source>
        <translation>Archivos típicos</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Ejemplo</translation>
    </message>
    <message>
        <source>Common mistakes</source>
        <translation>Errores frecuentes</translation>
    </message>
    <message>
        <source>Change first</source>
        <translation>Qué cambiar primero</translation>
    </message>
    <message>
        <source>Learning Path</source>
        <translation>Ruta de aprendizaje</translation>
    </message>
    <message>
        <source>Real-World Examples</source>
        <translation>Ejemplos reales</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>folders and files of the project</comment>
        <translation>%1 y %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln carpeta</numerusform>
            <numerusform>%Ln carpetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>About the guide</source>
        <translation>Acerca de la guía</translation>
    </message>
    <message>
        <source>Why so many folders</source>
        <translation>Por qué tantas carpetas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <comment>items</comment>
        <translation>
            <numerusform>%Ln seleccionado</numerusform>
            <numerusform>%Ln seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>With what is in them: %1 and %2</source>
        <comment>folders and files</comment>
        <translation>Con lo que contienen: %1 y %2</translation>
    </message>
    <message>
        <source>No explanation yet. Write your own notes: they are shown here and go into the folder’s README.</source>
        <translation>Aún no hay explicación. Escribe tus propias notas: se muestran aquí y van al README de la carpeta.</translation>
    </message>
    <message>
        <source>The guide explains the folder it is in: %1</source>
        <translation>La guía explica la carpeta en la que está: %1</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Tus notas</translation>
    </message>
    <message>
        <source>Performance Targets</source>
        <translation>Objetivos de rendimiento</translation>
    </message>
    <message>
        <source>Monitoring Examples</source>
        <translation>Ejemplos de supervisión</translation>
    </message>
    <message>
        <source>Integration Examples</source>
        <translation>Ejemplos de integración</translation>
    </message>
    <message>
        <source>Git Flow Branches</source>
        <translation>Ramas de Git Flow</translation>
    </message>
    <message>
        <source>Environment Progression</source>
        <translation>Progresión de entornos</translation>
    </message>
    <message>
        <source>Compliance Examples</source>
        <translation>Ejemplos de cumplimiento normativo</translation>
    </message>
    <message>
        <source>Cloud Platform Support</source>
        <translation>Plataformas en la nube</translation>
    </message>
    <message>
        <source>Backup Types</source>
        <translation>Tipos de copias de seguridad</translation>
    </message>
    <message>
        <source>API Documentation Benefits</source>
        <translation>Ventajas de documentar la API</translation>
    </message>
    <message>
        <source>**Skills learned:** %1</source>
        <translation>**Lo que se aprende:** %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a phase and what it is about</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Also fits</source>
        <translation>También encaja en</translation>
    </message>
</context>
<context>
    <name>Espalier::ExplanationBar</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Keep this explanation</source>
        <translation>Mantener esta explicación</translation>
    </message>
    <message>
        <source>Keep this explanation while something else is selected</source>
        <translation>Mantener esta explicación aunque se seleccione otra cosa</translation>
    </message>
</context>
<context>
    <name>Espalier::ExplanationPage</name>
    <message>
        <source>Glossary</source>
        <translation>Glosario</translation>
    </message>
    <message>
        <source>Glossary; also: %1</source>
        <translation>Glosario; también: %1</translation>
    </message>
    <message>
        <source>Seen in</source>
        <translation>Aparece en</translation>
    </message>
    <message>
        <source>They go into the project’s README.</source>
        <translation>Van al README del proyecto.</translation>
    </message>
    <message>
        <source>They go into this folder’s README.</source>
        <translation>Van al README de esta carpeta.</translation>
    </message>
    <message>
        <source>They stay in the project file.</source>
        <translation>Se quedan en el archivo del proyecto.</translation>
    </message>
</context>
<context>
    <name>Espalier::ExplanationPanel</name>
    <message>
        <source>Write Notes</source>
        <translation>Escribir notas</translation>
    </message>
    <message>
        <source>Parts of the explanation</source>
        <translation>Partes de la explicación</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explicación</translation>
    </message>
    <message>
        <source>%1 in “%2”.</source>
        <comment>a folder of a guide</comment>
        <translation>%1 en «%2».</translation>
    </message>
    <message numerus="yes">
        <source>Same name, %1 of %Ln neighbour(s) agree.</source>
        <translation>
            <numerusform>Mismo nombre, coincide %1 de %Ln vecino.</numerusform>
            <numerusform>Mismo nombre, coinciden %1 de %Ln vecinos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glosario</translation>
    </message>
    <message>
        <source>Match with a guide…</source>
        <translation>Emparejar con una guía…</translation>
    </message>
    <message>
        <source>Take its words</source>
        <translation>Tomar sus palabras</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Esta no</translation>
    </message>
    <message>
        <source>This comes later: this class goes up to %1.</source>
        <translation>Esto viene más tarde: esta clase llega hasta %1.</translation>
    </message>
</context>
<context>
    <name>Espalier::ExplanationWriter</name>
    <message numerus="yes">
        <source>%Ln new in %1</source>
        <translation>
            <numerusform>%Ln nuevo en %1</numerusform>
            <numerusform>%Ln nuevos en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No explanation yet.</source>
        <translation>Todavía no hay explicación.</translation>
    </message>
    <message>
        <source>Match with a guide…</source>
        <translation>Emparejar con una guía…</translation>
    </message>
    <message>
        <source>No explanation yet</source>
        <translation>Todavía no hay explicación</translation>
    </message>
    <message>
        <source>Write down what belongs here, and why.</source>
        <translation>Escribe qué va aquí y por qué.</translation>
    </message>
    <message>
        <source>This project came from elsewhere. Write down what belongs here, or take the words of a guide.</source>
        <translation>Este proyecto viene de otra parte. Escribe qué va aquí o toma las palabras de una guía.</translation>
    </message>
    <message>
        <source>The guide explains the folder it is in: %1</source>
        <translation>La guía explica la carpeta en la que está: %1</translation>
    </message>
    <message>
        <source>Looks like one of the guide’s</source>
        <translation>Se parece a una de la guía</translation>
    </message>
    <message>
        <source>New in %1</source>
        <comment>a phase</comment>
        <translation>Nuevo en %1</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>folders and files</comment>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Dentro</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln carpeta</numerusform>
            <numerusform>%Ln carpetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>show in tree</source>
        <translation>mostrar en el árbol</translation>
    </message>
</context>
<context>
    <name>Espalier::ExportCommand</name>
    <message>
        <source>write a project, guide, folder or archive in another format</source>
        <translation>escribir un proyecto, una guía, una carpeta o un archivo comprimido en otro formato</translation>
    </message>
    <message>
        <source>Where to: its suffix says the format, a name without suffix is a directory; “-” is the standard output.</source>
        <translation>Adónde: su sufijo indica el formato, un nombre sin sufijo es una carpeta; «-» es la salida estándar.</translation>
    </message>
    <message>
        <source>Real folders and files in ./taxi; what is there already is kept.</source>
        <translation>Carpetas y archivos reales en ./taxi; lo que ya hay se conserva.</translation>
    </message>
    <message>
        <source>An archive of the first two levels.</source>
        <translation>Un archivo comprimido de los dos primeros niveles.</translation>
    </message>
    <message>
        <source>The tree of the last commit as text.</source>
        <translation>El árbol del último commit como texto.</translation>
    </message>
    <message>
        <source>The map of the layout, for the wall.</source>
        <translation>El mapa de la estructura, para colgarlo en la pared.</translation>
    </message>
    <message>
        <source>A directory export makes OUT itself the root; an archive holds one top folder named after the project. A single output file is replaced at once and only when it is complete.</source>
        <translation>Al exportar a una carpeta, OUT es la propia raíz; un archivo comprimido contiene una sola carpeta en el nivel superior, con el nombre del proyecto. Un archivo de salida único se sustituye de una vez y solo cuando está completo.</translation>
    </message>
</context>
<context>
    <name>Espalier::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formatos</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Adónde</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>README files from the explanations</source>
        <translation>Archivos README a partir de las explicaciones</translation>
    </message>
    <message>
        <source>.gitkeep in folders that stay empty</source>
        <translation>.gitkeep en las carpetas que quedan vacías</translation>
    </message>
    <message>
        <source>Git keeps no empty folders; this file makes it.</source>
        <translation>Git no guarda carpetas vacías; con este archivo sí.</translation>
    </message>
    <message>
        <source>Filled into the files</source>
        <translation>Valores para los archivos</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variables</translation>
    </message>
    <message>
        <source>Names for</source>
        <translation>Nombres para</translation>
    </message>
    <message>
        <source>If something is there already</source>
        <translation>Si ya hay algo ahí</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Lo que ocurrirá</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Mirando…</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>The same as a command</source>
        <translation>Lo mismo como comando</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copiar el comando</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escribiendo</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The command is on the clipboard.</source>
        <translation>El comando está en el portapapeles.</translation>
    </message>
    <message>
        <source>There is nothing to export: the layout is empty, or the filter hides all of it.</source>
        <translation>No hay nada que exportar: la estructura está vacía o el filtro la oculta entera.</translation>
    </message>
    <message>
        <source>Nothing is written while a file is in conflict. Choose another way to deal with what is there, or another folder.</source>
        <translation>No se escribe nada mientras haya un archivo en conflicto. Elige otra manera de tratar lo que hay ahí, u otra carpeta.</translation>
    </message>
    <message>
        <source>What is refused cannot be made here; the reason stands beside it.</source>
        <translation>Lo rechazado no se puede crear aquí; el motivo está al lado.</translation>
    </message>
    <message>
        <source>A file of this name is there; it is replaced when the new one is complete.</source>
        <translation>Ya hay un archivo con este nombre; se sustituye cuando el nuevo está completo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more remark(s) will stand in the report.</source>
        <translation>
            <numerusform>Habrá %Ln observación más en el informe.</numerusform>
            <numerusform>Habrá %Ln observaciones más en el informe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on without what is refused</source>
        <translation>Continuar sin lo rechazado</translation>
    </message>
    <message>
        <source>Save the project first: then its file can be exported by a command, too.</source>
        <translation>Guarda primero el proyecto: así su archivo también se podrá exportar con un comando.</translation>
    </message>
    <message>
        <source>The command takes the project as it was last saved.</source>
        <translation>El comando toma el proyecto tal como se guardó por última vez.</translation>
    </message>
    <message>
        <source>The target has changed since the plan was made. This is the new plan: look at it, then export again.</source>
        <translation>Lo que hay ahí ha cambiado desde que se hizo el plan. Este es el plan nuevo: míralo y vuelve a exportar.</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more remark(s) of the same kind.</source>
        <translation>
            <numerusform>%Ln observación más del mismo tipo.</numerusform>
            <numerusform>%Ln observaciones más del mismo tipo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportado a %1</translation>
    </message>
    <message>
        <source>No program opens folders here. It is %1.</source>
        <translation>Aquí ningún programa abre carpetas. Es %1.</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>Revirtiendo…</translation>
    </message>
    <message>
        <source>What was made</source>
        <translation>Lo que se ha creado</translation>
    </message>
    <message>
        <source>Find a format</source>
        <translation>Buscar un formato</translation>
    </message>
    <message>
        <source>The command knows the level, but no selection, filter by words or tags, project type or changed variable.</source>
        <translation>El comando conoce el nivel, pero no la selección, ni el filtro por palabras o etiquetas, ni el tipo de proyecto, ni una variable cambiada.</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>The whole page, as it would be written, from a temporary file</source>
        <translation>La página entera, como se escribiría, desde un archivo temporal</translation>
    </message>
    <message>
        <source>No browser could be started. The page stands in %1.</source>
        <translation>No se pudo abrir ningún navegador. La página está en %1.</translation>
    </message>
</context>
<context>
    <name>Espalier::ExportForm</name>
    <message>
        <source>Choose the Folder to Export Into</source>
        <translation>Elige la carpeta a la que exportar</translation>
    </message>
    <message>
        <source>Choose the File to Export Into</source>
        <translation>Elige el archivo al que exportar</translation>
    </message>
    <message>
        <source>No place is chosen yet.</source>
        <translation>Aún no se ha elegido ningún lugar.</translation>
    </message>
    <message>
        <source>The project’s folders are made in %1</source>
        <translation>Las carpetas del proyecto se crean en %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln carpeta</numerusform>
            <numerusform>%Ln carpetas</numerusform>
        </translation>
    </message>
    <message>
        <source>Any: names may be warned about</source>
        <translation>Cualquiera: puede haber avisos sobre nombres</translation>
    </message>
    <message>
        <source>Linux</source>
        <translation>Linux</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>macOS</source>
        <translation>macOS</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>What the picture will show</source>
        <translation>Lo que mostrará la imagen</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Lo que ocurrirá</translation>
    </message>
    <message>
        <source>What the file will hold</source>
        <translation>Lo que contendrá el archivo</translation>
    </message>
    <message>
        <source>Everything: %1</source>
        <comment>%1 is a number of folders</comment>
        <translation>Todo: %1</translation>
    </message>
    <message>
        <source>What the filter shows</source>
        <translation>Lo que muestra el filtro</translation>
    </message>
    <message>
        <source>The filter shows everything now.</source>
        <translation>Ahora el filtro lo muestra todo.</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <comment>63 of 431 folders, Beginner</comment>
        <translation>%1 de %2, %3</translation>
    </message>
    <message>
        <source>What is selected: %1</source>
        <comment>%1 is the name of a folder or file</comment>
        <translation>Lo seleccionado: %1</translation>
    </message>
    <message numerus="yes">
        <source>What is selected: %n item(s)</source>
        <translation>
            <numerusform>Lo seleccionado: %n elemento</numerusform>
            <numerusform>Lo seleccionado: %n elementos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::ExportFormat</name>
    <message>
        <source>On disk</source>
        <translation>En el disco</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archivos comprimidos</translation>
    </message>
    <message>
        <source>To read and share</source>
        <translation>Para leer y compartir</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Scripts</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Diagrams</source>
        <translation>Diagramas</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>Enseñanza</translation>
    </message>
    <message>
        <source>folder directory disk create make</source>
        <translation>carpeta directorio disco crear</translation>
    </message>
    <message>
        <source>GitHub documentation update markers</source>
        <translation>GitHub documentación actualizar marcas</translation>
    </message>
    <message>
        <source>web page site browser Word share</source>
        <translation>página web sitio navegador Word compartir</translation>
    </message>
    <message>
        <source>README GitHub wiki Word notes</source>
        <translation>README GitHub wiki Word notas</translation>
    </message>
    <message>
        <source>tree plain chat mail</source>
        <translation>árbol texto chat correo</translation>
    </message>
    <message>
        <source>Excel spreadsheet table Calc</source>
        <translation>Excel hoja de cálculo tabla Calc</translation>
    </message>
    <message>
        <source>outline mind map XMind OmniOutliner</source>
        <translation>esquema mapa mental XMind OmniOutliner</translation>
    </message>
    <message>
        <source>mind map FreeMind XMind</source>
        <translation>mapa mental FreeMind XMind</translation>
    </message>
    <message>
        <source>mind map diagram GitHub</source>
        <translation>mapa mental diagrama GitHub</translation>
    </message>
    <message>
        <source>diagram UML work breakdown</source>
        <translation>diagrama UML desglose de trabajo</translation>
    </message>
    <message>
        <source>diagram graph Graphviz</source>
        <translation>diagrama grafo Graphviz</translation>
    </message>
    <message>
        <source>image vector poster map Inkscape</source>
        <translation>imagen vectorial póster mapa Inkscape</translation>
    </message>
    <message>
        <source>image photo screenshot poster map slide</source>
        <translation>imagen foto captura póster mapa diapositiva</translation>
    </message>
    <message>
        <source>print paper poster map page</source>
        <translation>imprimir papel póster mapa página</translation>
    </message>
    <message>
        <source>shell terminal mkdir command Linux macOS</source>
        <translation>consola terminal mkdir comando Linux macOS</translation>
    </message>
    <message>
        <source>shell terminal mkdir command POSIX Unix</source>
        <translation>consola terminal mkdir comando POSIX Unix</translation>
    </message>
    <message>
        <source>Windows terminal command</source>
        <translation>Windows terminal comando</translation>
    </message>
    <message>
        <source>Windows batch terminal command</source>
        <translation>Windows lotes terminal comando</translation>
    </message>
    <message>
        <source>generator script create</source>
        <translation>generador script crear</translation>
    </message>
    <message>
        <source>data program</source>
        <translation>datos programa</translation>
    </message>
    <message>
        <source>find list lines</source>
        <translation>find lista líneas</translation>
    </message>
    <message>
        <source>compress Windows mail pack</source>
        <translation>comprimir Windows correo empaquetar</translation>
    </message>
    <message>
        <source>compress Linux Unix pack</source>
        <translation>comprimir Linux Unix empaquetar</translation>
    </message>
    <message>
        <source>compress pack</source>
        <translation>comprimir empaquetar</translation>
    </message>
    <message>
        <source>template scaffold</source>
        <translation>plantilla esqueleto</translation>
    </message>
    <message>
        <source>check names linter CI</source>
        <translation>comprobar nombres linter CI</translation>
    </message>
    <message>
        <source>project save copy</source>
        <translation>proyecto guardar copia</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>print paper class lesson handout page</source>
        <translation>imprimir papel clase lección apuntes hoja página</translation>
    </message>
    <message>
        <source>print paper test exam questions</source>
        <translation>imprimir papel prueba examen preguntas</translation>
    </message>
    <message>
        <source>quiz test exam questions LMS</source>
        <translation>cuestionario prueba examen preguntas LMS</translation>
    </message>
    <message>
        <source>quiz questions learn repeat deck</source>
        <translation>cuestionario preguntas aprender repasar mazo</translation>
    </message>
    <message>
        <source>class school teaching students practice cards</source>
        <translation>clase escuela enseñanza estudiantes práctica tarjetas</translation>
    </message>
    <message>
        <source>presentation lesson teach projector PowerPoint</source>
        <translation>presentación lección clase enseñar proyector PowerPoint</translation>
    </message>
</context>
<context>
    <name>Espalier::ExportJob</name>
    <message>
        <source>The format “%1” cannot be written.</source>
        <translation>El formato «%1» no se puede escribir.</translation>
    </message>
    <message>
        <source>“%1” stands in the text view alone, as it could not become part of the layout; it was left out.</source>
        <translation>«%1» solo está en la vista de texto, porque no pudo formar parte de la estructura; se ha omitido.</translation>
    </message>
</context>
<context>
    <name>Espalier::ExportPreview</name>
    <message>
        <source>Say where the export is to go.</source>
        <translation>Indica adónde debe ir la exportación.</translation>
    </message>
    <message>
        <source>No temporary folder can be made: %1</source>
        <translation>No se puede crear ninguna carpeta temporal: %1</translation>
    </message>
</context>
<context>
    <name>Espalier::ExportWords</name>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln carpeta</numerusform>
            <numerusform>%Ln carpetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>folders and files</comment>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>Creates %1, %2.</source>
        <comment>%2 is a size</comment>
        <translation>Crea %1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>Writes %1, %2; %n of them replace what is there.</source>
        <comment>%2 is a size</comment>
        <translation>
            <numerusform>Escribe %1, %2; %n de ellos sustituye lo que hay ahí.</numerusform>
            <numerusform>Escribe %1, %2; %n de ellos sustituyen lo que hay ahí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keeps %Ln.</source>
        <comment>folders and files that stay as they are</comment>
        <translation>
            <numerusform>Conserva %Ln.</numerusform>
            <numerusform>Conserva %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in conflict.</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln en conflicto.</numerusform>
            <numerusform>%Ln en conflicto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refuses %Ln.</source>
        <comment>folders and files</comment>
        <translation>
            <numerusform>Rechaza %Ln.</numerusform>
            <numerusform>Rechaza %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>No hay nada que hacer.</translation>
    </message>
    <message>
        <source>The file is complete: %1.</source>
        <comment>%1 is a size</comment>
        <translation>El archivo está completo: %1.</translation>
    </message>
    <message>
        <source>The archive holds %1.</source>
        <translation>El archivo comprimido contiene %1.</translation>
    </message>
    <message>
        <source>Everything was there already; nothing was changed.</source>
        <translation>Todo estaba ya ahí; no se cambió nada.</translation>
    </message>
    <message numerus="yes">
        <source>%1 were written, %n stayed as they were.</source>
        <comment>%1 are folders and files</comment>
        <translation>
            <numerusform>Escrito: %1; %n se quedó como estaba.</numerusform>
            <numerusform>Escrito: %1; %n se quedaron como estaban.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 were written.</source>
        <comment>folders and files</comment>
        <translation>Escrito: %1.</translation>
    </message>
    <message>
        <source>Keep files that are there</source>
        <translation>Conservar los archivos que hay</translation>
    </message>
    <message>
        <source>Leave folders that are there alone</source>
        <translation>No tocar las carpetas que hay</translation>
    </message>
    <message>
        <source>Replace files that are there</source>
        <translation>Sustituir los archivos que hay</translation>
    </message>
    <message>
        <source>Stop when a file differs</source>
        <translation>Detenerse si un archivo es distinto</translation>
    </message>
    <message>
        <source>What is missing is added. Files that exist stay as they are, whatever they hold.</source>
        <translation>Se añade lo que falta. Los archivos que existen quedan como están, contengan lo que contengan.</translation>
    </message>
    <message>
        <source>A folder that already stands in the target is not entered at all; only those that are missing are made.</source>
        <translation>En una carpeta que ya está en el destino no se entra; solo se crean las que faltan.</translation>
    </message>
    <message>
        <source>Files of the same path get the project’s content. All others stay.</source>
        <translation>Los archivos con la misma ruta reciben el contenido del proyecto. Todos los demás quedan.</translation>
    </message>
    <message>
        <source>If any file exists with other content, nothing at all is written.</source>
        <translation>Si algún archivo existe con otro contenido, no se escribe nada.</translation>
    </message>
</context>
<context>
    <name>Espalier::Exporter</name>
    <message>
        <source>The format “%1” cannot be written to the standard output; choose an archive or a text with --format.</source>
        <translation>El formato «%1» no se puede escribir en la salida estándar; elige un archivo comprimido o un texto con --format.</translation>
    </message>
</context>
<context>
    <name>Espalier::FileTarget</name>
    <message>
        <source>“%1” cannot be written: its folder “%2” is not usable, because %3.</source>
        <translation>«%1» no se puede escribir: su carpeta «%2» no se puede usar (%3).</translation>
    </message>
    <message>
        <source>The file is there already and is left alone.</source>
        <translation>El archivo ya está ahí y no se toca.</translation>
    </message>
    <message>
        <source>The file is a project of a newer version of Espalier, which this version cannot keep whole; choose another name.</source>
        <translation>El archivo es un proyecto de una versión más nueva de Espalier, que esta versión no puede conservar entero; elige otro nombre.</translation>
    </message>
    <message>
        <source>A file with other content is there already.</source>
        <translation>Ya hay ahí un archivo con otro contenido.</translation>
    </message>
    <message>
        <source>It replaces a file with other content.</source>
        <translation>Sustituye un archivo con otro contenido.</translation>
    </message>
    <message>
        <source>The same file is there already.</source>
        <translation>Ya está ahí el mismo archivo.</translation>
    </message>
    <message>
        <source>The file is write-protected; choose another name, or allow writing to it first.</source>
        <translation>El archivo está protegido contra escritura; elige otro nombre o permite antes escribir en él.</translation>
    </message>
    <message>
        <source>“%1” is a link to “%2”; that is the file that is written.</source>
        <translation>«%1» es un enlace a «%2»; ese es el archivo que se escribe.</translation>
    </message>
</context>
<context>
    <name>Espalier::FilterField</name>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln coincidencia</numerusform>
            <numerusform>%Ln coincidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Show only what has these words in its name, summary or tags; #ci shows what is tagged ci</source>
        <translation>Mostrar solo lo que tiene estas palabras en el nombre, el resumen o las etiquetas; #ci muestra lo etiquetado ci</translation>
    </message>
    <message>
        <source>Only what is tagged %1; remove</source>
        <translation>Solo lo etiquetado %1; quitar</translation>
    </message>
    <message>
        <source>Only what is tagged “%1” is shown. Click to show the rest again.</source>
        <translation>Solo se muestra lo etiquetado «%1». Un clic vuelve a mostrar el resto.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln etiqueta</numerusform>
            <numerusform>%Ln etiquetas</numerusform>
        </translation>
    </message>
    <message>
        <source>Only what is tagged with one of these is shown: %1</source>
        <translation>Solo se muestra lo que lleva una de estas etiquetas: %1</translation>
    </message>
</context>
<context>
    <name>Espalier::FolderChooser</name>
    <message>
        <source>Choose a Folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>Part of its path</source>
        <translation>Parte de su ruta</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Espalier::FormatList</name>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Usados hace poco</translation>
    </message>
</context>
<context>
    <name>Espalier::FormatOptions</name>
    <message>
        <source>Possible: %1.</source>
        <comment>%1 is a list of words</comment>
        <translation>Posibles: %1.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>De %1 a %2.</translation>
    </message>
    <message>
        <source>For %1.</source>
        <comment>%1 is a list of formats</comment>
        <translation>Para %1.</translation>
    </message>
    <message>
        <source>%1 (the default)</source>
        <translation>%1 (el predeterminado)</translation>
    </message>
    <message>
        <source>%1 (the default of %2)</source>
        <translation>%1 (el predeterminado de %2)</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>Predeterminado: %1.</translation>
    </message>
    <message>
        <source>Default of %1: %2.</source>
        <translation>Predeterminado de %1: %2.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name and id of a format</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>“--%1” is for %2; the output is “%3”.</source>
        <translation>«--%1» es para %2; la salida es «%3».</translation>
    </message>
</context>
<context>
    <name>Espalier::FormatRegistry</name>
    <message>
        <source>“%1” cannot be opened: %2.</source>
        <translation>«%1» no se puede abrir: %2.</translation>
    </message>
    <message>
        <source>“%1” is not a regular file but a device, pipe or socket.</source>
        <translation>«%1» no es un archivo normal, sino un dispositivo, una tubería o un socket.</translation>
    </message>
    <message>
        <source>“%1” is empty: there is nothing to read.</source>
        <translation>«%1» está vacío: no hay nada que leer.</translation>
    </message>
    <message>
        <source>“%1” is in no format that Espalier can read.</source>
        <translation>«%1» no está en ningún formato que Espalier pueda leer.</translation>
    </message>
    <message>
        <source>The format “%1” cannot be read.</source>
        <translation>El formato «%1» no se puede leer.</translation>
    </message>
    <message>
        <source>There is nothing to read: the text is empty.</source>
        <translation>No hay nada que leer: el texto está vacío.</translation>
    </message>
    <message>
        <source>This is in no format that Espalier can read.</source>
        <translation>Esto no está en ningún formato que Espalier pueda leer.</translation>
    </message>
</context>
<context>
    <name>Espalier::FreeplaneWriter</name>
    <message>
        <source>Freeplane mind map</source>
        <translation>Mapa mental de Freeplane</translation>
    </message>
    <message>
        <source>A mind map for Freeplane, with summaries and notes.</source>
        <translation>Un mapa mental para Freeplane, con resúmenes y notas.</translation>
    </message>
    <message>
        <source>“%1” holds a character that XML cannot; it was replaced.</source>
        <translation>«%1» contiene un carácter que XML no admite; se ha sustituido.</translation>
    </message>
</context>
<context>
    <name>Espalier::GiftWriter</name>
    <message>
        <source>Quiz for Moodle, as text (GIFT)</source>
        <translation>Cuestionario para Moodle, como texto (GIFT)</translation>
    </message>
    <message>
        <source>Questions made from the guide, each with four options and the reason, to be imported into Moodle and other learning platforms.</source>
        <translation>Preguntas hechas a partir de la guía, cada una con cuatro opciones y la razón, para importarlas en Moodle y otras plataformas de aprendizaje.</translation>
    </message>
</context>
<context>
    <name>Espalier::GitTree</name>
    <message>
        <source>git gave a listing that cannot be understood.</source>
        <translation>git dio una lista que no se puede entender.</translation>
    </message>
    <message>
        <source>git could not be started: %1. Is it installed?</source>
        <translation>git no se pudo iniciar: %1. ¿Está instalado?</translation>
    </message>
    <message>
        <source>git cannot read “%1”: %2</source>
        <translation>git no puede leer «%1»: %2</translation>
    </message>
</context>
<context>
    <name>Espalier::GrowLine</name>
    <message>
        <source>Preview: %1%2%3</source>
        <comment>%1 and %3 make a link of %2, what would be done</comment>
        <translation>Vista previa: %1%2%3</translation>
    </message>
    <message numerus="yes">
        <source>Next: %1Grow to %2%3 (+%Ln folder(s))</source>
        <comment>%1 and %3 make a link of what is between; %2 is a phase</comment>
        <translation>
            <numerusform>Siguiente: %1Crecer hasta %2%3 (+%Ln carpeta)</numerusform>
            <numerusform>Siguiente: %1Crecer hasta %2%3 (+%Ln carpetas)</numerusform>
        </translation>
    </message>
    <message>
        <source>Dashed rows are a preview, not in your layout</source>
        <translation>Las filas discontinuas son una vista previa, no están en su estructura</translation>
    </message>
    <message>
        <source>Hide preview</source>
        <translation>Ocultar vista previa</translation>
    </message>
</context>
<context>
    <name>Espalier::GrowModel</name>
    <message>
        <source>Left out so far</source>
        <comment>section of a list</comment>
        <translation>Omitido hasta ahora</translation>
    </message>
    <message>
        <source>Will be added</source>
        <comment>section of a list</comment>
        <translation>Se añadirá</translation>
    </message>
    <message numerus="yes">
        <source>In %1, %2 and %n more</source>
        <comment>folders</comment>
        <translation>
            <numerusform>En %1, %2 y %n más</numerusform>
            <numerusform>En %1, %2 y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln chosen</source>
        <comment>folders</comment>
        <translation>
            <numerusform>%L1 de %Ln elegido</numerusform>
            <numerusform>%L1 de %Ln elegidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln chosen</source>
        <comment>files</comment>
        <translation>
            <numerusform>%L1 de %Ln elegido</numerusform>
            <numerusform>%L1 de %Ln elegidos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>folders chosen of all</comment>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>+%Ln file(s)</source>
        <translation>
            <numerusform>+%Ln archivo</numerusform>
            <numerusform>+%Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>marcado</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>sin marcar</translation>
    </message>
    <message>
        <source>ticked in part</source>
        <translation>marcado en parte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln carpeta</numerusform>
            <numerusform>%Ln carpetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>what something would be added to, how many folders, whether they are ticked</comment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>Espalier::GrowPanel</name>
    <message>
        <source>Stays untouched: %1, %2, notes</source>
        <comment>folders, files</comment>
        <translation>Queda intacto: %1, %2, notas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln carpeta</numerusform>
            <numerusform>%Ln carpetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 folder(s)</source>
        <comment>a number in bold</comment>
        <translation>
            <numerusform>%1 carpeta</numerusform>
            <numerusform>%1 carpetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 file(s)</source>
        <comment>a number in bold</comment>
        <translation>
            <numerusform>%1 archivo</numerusform>
            <numerusform>%1 archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nada elegido</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln file(s)</source>
        <translation>
            <numerusform>Añadir %Ln archivo</numerusform>
            <numerusform>Añadir %Ln archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln folder(s)</source>
        <translation>
            <numerusform>Añadir %Ln carpeta</numerusform>
            <numerusform>Añadir %Ln carpetas</numerusform>
        </translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Crecer</translation>
    </message>
    <message>
        <source>Will be added</source>
        <translation>Se añadirá</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explicación</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Back to the Explanation; nothing is added</source>
        <translation>Volver a la explicación; no se añade nada</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Seguir leyendo</translation>
    </message>
    <message>
        <source>Every name, place, note and content that is there stays as it is, byte for byte. New items only come between.</source>
        <translation>Cada nombre, lugar, nota y contenido que hay queda como está, byte por byte. Lo nuevo solo se intercala.</translation>
    </message>
    <message>
        <source>One step, one Undo</source>
        <translation>Un paso, un Deshacer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Espalier::GrowPreview</name>
    <message>
        <source>Grow to %1</source>
        <translation>Crecer hasta %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <comment>a project type or career path</comment>
        <translation>Añadir %1</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>sin marcar</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>marcado</translation>
    </message>
    <message>
        <source>ticked in part</source>
        <translation>marcado en parte</translation>
    </message>
    <message>
        <source>%1, would be added, %2</source>
        <comment>file, whether it is ticked</comment>
        <translation>%1, se añadiría, %2</translation>
    </message>
    <message>
        <source>%1, would be added, %2, %3</source>
        <comment>folder, how many folders, whether it is ticked</comment>
        <translation>%1, se añadiría, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln carpeta</numerusform>
            <numerusform>%Ln carpetas</numerusform>
        </translation>
    </message>
    <message>
        <source>Grew to %1</source>
        <translation>Creció hasta %1</translation>
    </message>
</context>
<context>
    <name>Espalier::GuideChoice</name>
    <message>
        <source>“%1” cannot be a guide: no drawn folder tree and no heading with a path was found in it. Choose a Markdown file that shows a project’s folders.</source>
        <translation>«%1» no puede ser una guía: no contiene ningún árbol de carpetas dibujado ni ningún título con una ruta. Elige un archivo Markdown que muestre las carpetas de un proyecto.</translation>
    </message>
    <message>
        <source>Open a Guide</source>
        <translation>Abrir una guía</translation>
    </message>
    <message>
        <source>Markdown (*.md *.markdown);;All files (*)</source>
        <translation>Markdown (*.md *.markdown);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>Espalier::GuideChooser</name>
    <message>
        <source>Any Markdown File…</source>
        <translation>Cualquier archivo Markdown…</translation>
    </message>
    <message>
        <source>Take the starting points from a Markdown file with drawn folder trees</source>
        <translation>Tomar los puntos de partida de un archivo Markdown con árboles de carpetas dibujados</translation>
    </message>
    <message>
        <source>Guide: %1</source>
        <translation>Guía: %1</translation>
    </message>
</context>
<context>
    <name>Espalier::GuideLibrary</name>
    <message>
        <source>There is no guide “%1”. Built in are: %2; or name a Markdown file.</source>
        <translation>No existe la guía «%1». Integradas están: %2; o indica un archivo Markdown.</translation>
    </message>
</context>
<context>
    <name>Espalier::GuideModel</name>
    <message>
        <source>%1. The layout has it. %2</source>
        <translation>%1. La estructura lo tiene. %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>%1 is a phase, %2 a summary</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 · the layout has it</source>
        <translation>%1 · la estructura lo tiene</translation>
    </message>
    <message>
        <source>%1, in the layout %2</source>
        <comment>a folder of the guide and what it is called there</comment>
        <translation>%1, en la estructura %2</translation>
    </message>
    <message>
        <source>%1 · the layout has it as %2</source>
        <translation>%1 · la estructura lo tiene como %2</translation>
    </message>
</context>
<context>
    <name>Espalier::GuidePanel</name>
    <message>
        <source>No topic of this guide holds “%1”.</source>
        <translation>Ningún tema de esta guía contiene «%1».</translation>
    </message>
    <message>
        <source>No guide is open. Any Markdown file with drawn folder trees can be one.</source>
        <translation>No hay ninguna guía abierta. Cualquier archivo Markdown con árboles de carpetas dibujados puede serlo.</translation>
    </message>
    <message>
        <source>Clear the Search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Open a Markdown File…</source>
        <translation>Abrir un archivo Markdown…</translation>
    </message>
    <message>
        <source>Add to the layout</source>
        <translation>Añadir a la estructura</translation>
    </message>
    <message>
        <source>Puts it into “%1”</source>
        <translation>Lo pone en «%1»</translation>
    </message>
    <message>
        <source>Show in the layout</source>
        <translation>Mostrar en la estructura</translation>
    </message>
    <message>
        <source>Expand All</source>
        <translation>Expandir todo</translation>
    </message>
    <message>
        <source>Collapse All</source>
        <translation>Contraer todo</translation>
    </message>
    <message>
        <source>Open a Markdown file…</source>
        <translation>Abrir un archivo Markdown…</translation>
    </message>
    <message>
        <source>No guide</source>
        <translation>Ninguna guía</translation>
    </message>
    <message>
        <source>Guide: %1</source>
        <translation>Guía: %1</translation>
    </message>
    <message>
        <source>Choose another guide</source>
        <translation>Elegir otra guía</translation>
    </message>
    <message>
        <source>Find a topic</source>
        <translation>Buscar un tema</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Match with a guide…</source>
        <translation>Emparejar con una guía…</translation>
    </message>
    <message>
        <source>This project came without a guide: say what in it a guide knows</source>
        <translation>Este proyecto llegó sin guía: indique qué conoce de él una guía</translation>
    </message>
</context>
<context>
    <name>Espalier::GuideReader</name>
    <message>
        <source>The front matter line “%1” is not understood.</source>
        <translation>No se entiende la línea «%1» de la cabecera (front matter).</translation>
    </message>
    <message>
        <source>The root of this tree, “%1”, is no folder of the guide&apos;s main tree; it was kept as text.</source>
        <translation>La raíz de este árbol, «%1», no es una carpeta del árbol principal de la guía; se conservó como texto.</translation>
    </message>
    <message>
        <source>“%1” has a heading but stands in no drawn tree; it was added.</source>
        <translation>«%1» tiene un encabezado, pero no está en ningún árbol dibujado; se añadió.</translation>
    </message>
    <message>
        <source>The phase “%1” names “%2”, which this guide does not know.</source>
        <translation>La fase «%1» nombra «%2», que esta guía no conoce.</translation>
    </message>
    <message>
        <source>The learning path of “%1” names “%2”, which this guide does not know.</source>
        <translation>La ruta de aprendizaje de «%1» nombra «%2», que esta guía no conoce.</translation>
    </message>
    <message>
        <source>This text belongs to no part of a guide and is shown nowhere.</source>
        <translation>Este texto no pertenece a ninguna parte de una guía y no se muestra en ningún sitio.</translation>
    </message>
    <message>
        <source>No drawn tree and no heading with a path was found: this guide knows no folder.</source>
        <translation>No se encontró ningún árbol dibujado ni ningún encabezado con una ruta: esta guía no conoce ninguna carpeta.</translation>
    </message>
    <message>
        <source>There is no guide “%1” in this program.</source>
        <translation>No existe la guía «%1» en este programa.</translation>
    </message>
    <message>
        <source>“%1” makes “%2”, which is no topic of this guide; it stays a folder of that starter alone.</source>
        <translation>«%1» crea «%2», que no es un tema de esta guía; queda como carpeta solo de ese punto de partida.</translation>
    </message>
    <message>
        <source>The command “%1” is not run, and what it would make is not known.</source>
        <translation>El comando «%1» no se ejecuta y no se sabe qué crearía.</translation>
    </message>
    <message>
        <source>“%1” names “%2”, which is no topic of this guide; it is made a folder of that starter alone.</source>
        <translation>«%1» nombra «%2», que no es un tema de esta guía; se convierte en carpeta solo de ese punto de partida.</translation>
    </message>
    <message>
        <source>This item names no career path in bold.</source>
        <translation>Este elemento no nombra ninguna trayectoria en negrita.</translation>
    </message>
    <message>
        <source>“%1” speaks of “%2”, which matches no topic of this guide.</source>
        <translation>«%1» habla de «%2», que no corresponde a ningún tema de esta guía.</translation>
    </message>
    <message>
        <source>“%1” selects no folder and was left out.</source>
        <translation>«%1» no selecciona ninguna carpeta y se omitió.</translation>
    </message>
    <message>
        <source>“%1” says “%2”, which is no level.</source>
        <translation>«%1» dice «%2», que no es ningún nivel.</translation>
    </message>
    <message>
        <source>“%1” is always to come along, but is no topic of this guide.</source>
        <translation>«%1» debe venir siempre, pero no es ningún tema de esta guía.</translation>
    </message>
    <message>
        <source>“%1” is to have no README, but is no folder of this guide.</source>
        <translation>«%1» no debe llevar README, pero no es ninguna carpeta de esta guía.</translation>
    </message>
    <message>
        <source>“%1” is said to fit into “%2” too, which is no folder of this guide.</source>
        <translation>De «%1» se dice que también encaja en «%2», que no es ninguna carpeta de esta guía.</translation>
    </message>
</context>
<context>
    <name>Espalier::Handout</name>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>project, phase</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>phase, what it is about</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>folders and files</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln carpeta</numerusform>
            <numerusform>%Ln carpetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Skills: %1</source>
        <translation>Habilidades: %1</translation>
    </message>
    <message>
        <source>The map</source>
        <translation>El mapa</translation>
    </message>
    <message>
        <source>The tree</source>
        <translation>El árbol</translation>
    </message>
    <message>
        <source>New in this phase</source>
        <translation>Nuevo en esta fase</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Vocabulario</translation>
    </message>
    <message>
        <source>Where to find it</source>
        <translation>Dónde encontrarlo</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Objetivos</translation>
    </message>
</context>
<context>
    <name>Espalier::HandoutExporter</name>
    <message>
        <source>The hand-out cannot be written: %1.</source>
        <translation>No se pueden escribir los apuntes: %1.</translation>
    </message>
</context>
<context>
    <name>Espalier::HandoutPreview</name>
    <message>
        <source>Print the Hand-Out</source>
        <translation>Imprimir los apuntes</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Página entera</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Making the hand-out</source>
        <translation>Haciendo los apuntes</translation>
    </message>
</context>
<context>
    <name>Espalier::HardList</name>
    <message>
        <source>What was hard</source>
        <translation>Lo que fue difícil</translation>
    </message>
    <message numerus="yes">
        <source>most often: %Ln left over</source>
        <translation>
            <numerusform>lo más frecuente: %Ln sin colocar</numerusform>
            <numerusform>lo más frecuente: %Ln sin colocar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>most often: %Ln into %1</source>
        <translation>
            <numerusform>lo más frecuente: %Ln en %1</numerusform>
            <numerusform>lo más frecuente: %Ln en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>item, right, all</comment>
        <translation>%1: %2 de %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>right, all</comment>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>Espalier::HardSlides</name>
    <message>
        <source>What was hard</source>
        <translation>Lo que fue difícil</translation>
    </message>
    <message>
        <source>%1 stands at %2. %3</source>
        <comment>item, its path, reason</comment>
        <translation>%1 está en %2. %3</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <comment>number, count, name</comment>
        <translation>%1 de %2: %3</translation>
    </message>
    <message>
        <source>%1 of %2 had it right</source>
        <comment>students</comment>
        <translation>%1 de %2 acertaron</translation>
    </message>
    <message>
        <source>Not needed here</source>
        <translation>No hace falta aquí</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>number, count</comment>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>Espalier::HelpText</name>
    <message>
        <source>Usage: %1</source>
        <translation>Uso: %1</translation>
    </message>
    <message>
        <source>Designs the folder structure of projects: makes them from a guide, explains their folders, reads and writes them in many forms.</source>
        <translation>Diseña la estructura de carpetas de los proyectos: la crea a partir de una guía, explica sus carpetas, y la lee y escribe en muchas formas.</translation>
    </message>
    <message>
        <source>Verbs:</source>
        <translation>Verbos:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Opciones:</translation>
    </message>
    <message>
        <source>Show this help; “espalier-cli VERB --help” shows that of a verb.</source>
        <translation>Mostrar esta ayuda; «espalier-cli VERB --help» muestra la de un verbo.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Mostrar la versión.</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Códigos de salida:</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>wrong usage, bad input, or an input or output error</source>
        <translation>uso incorrecto, entrada defectuosa o un error de entrada o salida</translation>
    </message>
    <message>
        <source>something stands in the way under “--on-conflict fail”</source>
        <translation>algo estorba con «--on-conflict fail»</translation>
    </message>
    <message>
        <source>refused for safety</source>
        <translation>rechazado por seguridad</translation>
    </message>
    <message>
        <source>the reader of the standard output went away</source>
        <translation>el lector de la salida estándar se fue</translation>
    </message>
    <message>
        <source>or: %1</source>
        <translation>o: %1</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Ejemplos:</translation>
    </message>
    <message>
        <source>what was checked is not as it should be</source>
        <translation>lo que se comprobó no es como debería</translation>
    </message>
</context>
<context>
    <name>Espalier::HintBar</name>
    <message>
        <source>Next hint</source>
        <translation>Pista siguiente</translation>
    </message>
    <message>
        <source>Hint %1 of %2</source>
        <translation>Pista %1 de %2</translation>
    </message>
</context>
<context>
    <name>Espalier::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Tal como se abrió</translation>
    </message>
</context>
<context>
    <name>Espalier::ImportCommand</name>
    <message>
        <source>Say with -o which project file to write.</source>
        <translation>Indica con -o qué archivo de proyecto escribir.</translation>
    </message>
    <message>
        <source>“%1” is no name for a project file, which ends in “.espalier”; for other formats use “export”.</source>
        <translation>«%1» no es un nombre de archivo de proyecto, que termina en «.espalier»; para otros formatos usa «export».</translation>
    </message>
    <message>
        <source>The format “%1” cannot be read; possible are %2.</source>
        <translation>El formato «%1» no se puede leer; se admiten %2.</translation>
    </message>
    <message>
        <source>The format “%1” cannot be read; did you mean “%2”?</source>
        <translation>El formato «%1» no se puede leer; ¿querías decir «%2»?</translation>
    </message>
    <message>
        <source>make a project file of a guide, folder, archive or text</source>
        <translation>crear un archivo de proyecto a partir de una guía, una carpeta, un archivo comprimido o un texto</translation>
    </message>
    <message>
        <source>The project file; “-” is the standard output.</source>
        <translation>El archivo de proyecto; «-» es la salida estándar.</translation>
    </message>
    <message>
        <source>The format of SOURCE, when it is not recognised; see “list formats”.</source>
        <translation>El formato de SOURCE, cuando no se reconoce; véase «list formats».</translation>
    </message>
    <message>
        <source>Write the report as JSON to FILE; “-” is the standard output.</source>
        <translation>Escribir el informe como JSON en FILE; «-» es la salida estándar.</translation>
    </message>
    <message>
        <source>Take only what somebody at LEVEL needs: beginner, intermediate, advanced or expert, or 1 to 4.</source>
        <translation>Tomar solo lo que necesita alguien en LEVEL: beginner, intermediate, advanced o expert, o de 1 a 4.</translation>
    </message>
    <message>
        <source>A folder, honouring its .gitignore files.</source>
        <translation>Una carpeta, respetando sus archivos .gitignore.</translation>
    </message>
    <message>
        <source>The tree that a README draws.</source>
        <translation>El árbol que dibuja un README.</translation>
    </message>
    <message>
        <source>From another program.</source>
        <translation>De otro programa.</translation>
    </message>
    <message>
        <source>The project and its report cannot both go to the standard output.</source>
        <translation>El proyecto y su informe no pueden ir los dos a la salida estándar.</translation>
    </message>
    <message>
        <source>Its format is recognised by its content.</source>
        <translation>Su formato se reconoce por el contenido.</translation>
    </message>
    <message>
        <source>A project file is taken over byte for byte. What an import cannot take over is reported, item by item.</source>
        <translation>Un archivo de proyecto se toma byte a byte. Lo que una importación no puede tomar aparece en el informe, elemento por elemento.</translation>
    </message>
    <message>
        <source>Take what can be read of a damaged archive or project; the exit code is 2 all the same.</source>
        <translation>Tomar lo que se pueda leer de un archivo comprimido o proyecto dañado; el código de salida es 2 igualmente.</translation>
    </message>
    <message>
        <source>With --recover what can be read of it is taken.</source>
        <translation>Con --recover se toma lo que se pueda leer.</translation>
    </message>
    <message>
        <source>In the report of a text, every line; not only those in doubt or left out.</source>
        <translation>En el informe de un texto, todas las líneas; no solo las dudosas u omitidas.</translation>
    </message>
    <message>
        <source>Repair the reading of a text: JSON, a list of {&quot;line&quot;, &quot;answer&quot;, &quot;to&quot;}; answers are folder, file, under, drop, comment, name, split and join.</source>
        <translation>Corregir la lectura de un texto: JSON, una lista de {&quot;line&quot;, &quot;answer&quot;, &quot;to&quot;}; las respuestas son folder, file, under, drop, comment, name, split y join.</translation>
    </message>
    <message>
        <source>Make nothing where a line of a text can be read in two ways; the exit code is 2 then.</source>
        <translation>No crear nada si una línea de un texto puede leerse de dos maneras; el código de salida es entonces 2.</translation>
    </message>
    <message>
        <source>“%1” is no answer; possible are folder, file, under, drop, comment, name, split and join.</source>
        <translation>«%1» no es una respuesta; son posibles folder, file, under, drop, comment, name, split y join.</translation>
    </message>
    <message>
        <source>An answer is for line %1, which the text does not have.</source>
        <translation>Una respuesta es para la línea %1, que el texto no tiene.</translation>
    </message>
    <message>
        <source>The answers are no JSON: %1.</source>
        <translation>Las respuestas no son JSON: %1.</translation>
    </message>
    <message>
        <source>The answers must be a list.</source>
        <translation>Las respuestas deben ser una lista.</translation>
    </message>
    <message>
        <source>Answers are for texts; this source is none.</source>
        <translation>Las respuestas son para textos; este origen no lo es.</translation>
    </message>
    <message>
        <source>Doubts are open (line %1), and nothing was made. See them with --report and answer with --answers.</source>
        <translation>Quedan dudas abiertas (línea %1) y no se ha creado nada. Véalas con --report y responda con --answers.</translation>
    </message>
    <message>
        <source>A drawn tree, repaired; nothing where a line is still in doubt.</source>
        <translation>Un árbol dibujado, corregido; nada si una línea sigue siendo dudosa.</translation>
    </message>
</context>
<context>
    <name>Espalier::ImportRequest</name>
    <message>
        <source>The folder “%1” cannot be read: this program has no reader for folders.</source>
        <translation>La carpeta «%1» no se puede leer: este programa no tiene lector de carpetas.</translation>
    </message>
    <message>
        <source>“%1” is not on this computer and was passed over. Download it first.</source>
        <translation>«%1» no está en este equipo y se pasó por alto. Descárgalo primero.</translation>
    </message>
    <message>
        <source>This comes from a newer version of Espalier and cannot be pasted here.</source>
        <translation>Esto viene de una versión más nueva de Espalier y no se puede pegar aquí.</translation>
    </message>
    <message>
        <source>No folder and no file was found in the text.</source>
        <translation>No se encontró ninguna carpeta ni ningún archivo en el texto.</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>texto pegado</translation>
    </message>
</context>
<context>
    <name>Espalier::Imports</name>
    <message>
        <source>“%1” means a folder itself or the one above it; it was left out.</source>
        <translation>«%1» significa la propia carpeta o la superior; se omitió.</translation>
    </message>
    <message>
        <source>“%1” cannot be a name; “%2” was put in its place.</source>
        <translation>«%1» no puede ser un nombre; se puso «%2» en su lugar.</translation>
    </message>
    <message>
        <source>The name of “%1” is not valid UTF-8. It is shown with replacements; an export to a directory makes the original name again.</source>
        <translation>El nombre de «%1» no es UTF-8 válido. Se muestra con sustituciones; al exportar a una carpeta se recupera el nombre original.</translation>
    </message>
    <message>
        <source>“%1” is no UTF-8 text; only its name was taken.</source>
        <translation>«%1» no es texto UTF-8; solo se tomó su nombre.</translation>
    </message>
    <message>
        <source>The files hold more than %L1 MB of text; from here on only names were taken.</source>
        <translation>Los archivos contienen más de %L1 MB de texto; desde aquí solo se tomaron los nombres.</translation>
    </message>
    <message>
        <source>“%1” has %2 bytes, more than the limit of %3; only its name was taken.</source>
        <translation>«%1» tiene %2 bytes, más que el límite de %3; solo se tomó su nombre.</translation>
    </message>
</context>
<context>
    <name>Espalier::InfoWriter</name>
    <message>
        <source>Comments for “tree”</source>
        <translation>Comentarios para «tree»</translation>
    </message>
    <message>
        <source>The summaries as a file .info for the project&apos;s folder, which “tree --info” shows beside the names.</source>
        <translation>Los resúmenes como un archivo .info para la carpeta del proyecto, que «tree --info» muestra junto a los nombres.</translation>
    </message>
    <message>
        <source>The name “%1” has a line break, which such a file cannot hold; its summary was left out.</source>
        <translation>El nombre «%1» tiene un salto de línea, que un archivo así no admite; se ha omitido su resumen.</translation>
    </message>
</context>
<context>
    <name>Espalier::Job</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>Hecho: %1</translation>
    </message>
</context>
<context>
    <name>Espalier::JobDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Espalier::KArchiveSink</name>
    <message>
        <source>The plan has conflicts, so nothing was written.</source>
        <translation>El plan tiene conflictos, así que no se escribió nada.</translation>
    </message>
</context>
<context>
    <name>Espalier::LayoutMime</name>
    <message>
        <source>The dragged topics name no guide.</source>
        <translation>Los temas arrastrados no nombran ninguna guía.</translation>
    </message>
    <message>
        <source>The guide knows no topic “%1”.</source>
        <translation>La guía no conoce el tema «%1».</translation>
    </message>
    <message>
        <source>This program has no reader for project files.</source>
        <translation>Este programa no tiene lector de archivos de proyecto.</translation>
    </message>
    <message>
        <source>This comes from a newer version of Espalier and cannot be used here.</source>
        <translation>Esto viene de una versión más nueva de Espalier y no se puede usar aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>From another window</source>
        <translation>De otra ventana</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
</context>
<context>
    <name>Espalier::LayoutModel</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
</context>
<context>
    <name>Espalier::LayoutView</name>
    <message>
        <source>Every folder of the project, to be shaped with the mouse: drag to move, double-click a name to change it, press Insert for something new. Each step can be undone.</source>
        <translation>Todas las carpetas del proyecto, para darles forma con el ratón: arrastre para mover, haga doble clic en un nombre para cambiarlo, pulse Insertar para añadir algo. Cada paso se puede deshacer.</translation>
    </message>
</context>
<context>
    <name>Espalier::LegendButton</name>
    <message>
        <source>%1 from the guide</source>
        <comment>%1 is “+180”</comment>
        <translation>%1 en la guía</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln folder(s), shown</source>
        <translation>
            <numerusform>%1, %Ln carpeta, visible</numerusform>
            <numerusform>%1, %Ln carpetas, visibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln folder(s) that it adds. Click to show no later phase.</source>
        <translation>
            <numerusform>%1: añade %Ln carpeta. Haga clic para no mostrar fases posteriores.</numerusform>
            <numerusform>%1: añade %Ln carpetas. Haga clic para no mostrar fases posteriores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln folder(s), hidden</source>
        <translation>
            <numerusform>%1, %Ln carpeta, oculta</numerusform>
            <numerusform>%1, %Ln carpetas, ocultas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln folder(s) that it adds, hidden now. Click to show them.</source>
        <translation>
            <numerusform>%1: añade %Ln carpeta, ahora oculta. Haga clic para mostrarla.</numerusform>
            <numerusform>%1: añade %Ln carpetas, ahora ocultas. Haga clic para mostrarlas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln folder(s), in the guide</source>
        <translation>
            <numerusform>%1, %Ln carpeta, en la guía</numerusform>
            <numerusform>%1, %Ln carpetas, en la guía</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln folder(s) that only the guide has. Click to see what growing would add.</source>
        <translation>
            <numerusform>%1: %Ln carpeta que solo tiene la guía. Haga clic para ver qué añadiría crecer.</numerusform>
            <numerusform>%1: %Ln carpetas que solo tiene la guía. Haga clic para ver qué añadiría crecer.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is the last phase that is shown. Click to show all.</source>
        <translation>%1 es la última fase que se muestra. Haga clic para mostrar todas.</translation>
    </message>
</context>
<context>
    <name>Espalier::Lesson</name>
    <message>
        <source>Where does this belong?</source>
        <translation>¿Dónde va esto?</translation>
    </message>
    <message>
        <source>%1 sends it there, with the words of the guide: “%2”.</source>
        <translation>%1 lo envía allí, con las palabras de la guía: «%2».</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>folders and files</comment>
        <translation>%1 y %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln carpeta</numerusform>
            <numerusform>%Ln carpetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>A common mistake: %1</source>
        <translation>Un error frecuente: %1</translation>
    </message>
    <message numerus="yes">
        <source>Next: %1, +%Ln folder(s)</source>
        <comment>the phase after this one and what it adds</comment>
        <translation>
            <numerusform>Después: %1, +%Ln carpeta</numerusform>
            <numerusform>Después: %1, +%Ln carpetas</numerusform>
        </translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Why so many folders?</source>
        <translation>¿Por qué tantas carpetas?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new folder(s)</source>
        <translation>
            <numerusform>%Ln carpeta nueva</numerusform>
            <numerusform>%Ln carpetas nuevas</numerusform>
        </translation>
    </message>
    <message>
        <source>Inside %1</source>
        <comment>a folder</comment>
        <translation>Dentro de %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a folder and what to say of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new folder(s) in it</source>
        <translation>
            <numerusform>%Ln carpeta nueva dentro</numerusform>
            <numerusform>%Ln carpetas nuevas dentro</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>What is there now</source>
        <translation>Lo que hay ahora</translation>
    </message>
    <message>
        <source>A folder that is gone</source>
        <translation>Una carpeta que ya no está</translation>
    </message>
</context>
<context>
    <name>Espalier::LessonCard</name>
    <message>
        <source>Lesson %1</source>
        <comment>a phase</comment>
        <translation>Lección %1</translation>
    </message>
    <message>
        <source>%1 · %2 with all below</source>
        <comment>5 folders · 19 with all below</comment>
        <translation>%1 · %2 con todo lo que contienen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln carpeta</numerusform>
            <numerusform>%Ln carpetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln slide(s) with notes</source>
        <translation>
            <numerusform>%Ln diapositiva con notas</numerusform>
            <numerusform>%Ln diapositivas con notas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s)</source>
        <translation>
            <numerusform>%Ln pregunta</numerusform>
            <numerusform>%Ln preguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand-out, A4 or Letter</source>
        <translation>Apuntes, A4 o Carta</translation>
    </message>
    <message>
        <source>Start lesson</source>
        <translation>Empezar la lección</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a phase and what a lesson about it teaches</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Parts of the lesson %1</source>
        <comment>a phase</comment>
        <translation>Partes de la lección %1</translation>
    </message>
    <message>
        <source>Parts of this lesson</source>
        <translation>Partes de esta lección</translation>
    </message>
    <message>
        <source>&amp;Start Lesson</source>
        <translation>&amp;Empezar la lección</translation>
    </message>
    <message>
        <source>&amp;Hand Out the Exercise…</source>
        <translation>&amp;Repartir el ejercicio…</translation>
    </message>
    <message>
        <source>&amp;Questions on the Projector</source>
        <translation>&amp;Preguntas en el proyector</translation>
    </message>
    <message>
        <source>&amp;Print the Hand-Out…</source>
        <translation>&amp;Imprimir los apuntes…</translation>
    </message>
    <message>
        <source>Save the S&amp;lides…</source>
        <translation>&amp;Guardar las diapositivas…</translation>
    </message>
    <message>
        <source>&amp;Open the Layout</source>
        <translation>&amp;Abrir la estructura</translation>
    </message>
    <message>
        <source>&amp;Choose the Questions…</source>
        <translation>&amp;Elegir las preguntas…</translation>
    </message>
</context>
<context>
    <name>Espalier::LessonJson</name>
    <message>
        <source>“%1” of the lesson is not what it can be, and counts as absent.</source>
        <translation>«%1» de la lección no es lo que puede ser y cuenta como ausente.</translation>
    </message>
</context>
<context>
    <name>Espalier::LibArchiveEntries</name>
    <message>
        <source>it ends too early</source>
        <translation>termina demasiado pronto</translation>
    </message>
</context>
<context>
    <name>Espalier::LibArchiveSink</name>
    <message>
        <source>The plan has conflicts, so nothing was written.</source>
        <translation>El plan tiene conflictos, así que no se escribió nada.</translation>
    </message>
    <message>
        <source>The archive could not be written at “%1”: %2.</source>
        <translation>El archivo comprimido no se pudo escribir en «%1»: %2.</translation>
    </message>
</context>
<context>
    <name>Espalier::ListCommand</name>
    <message>
        <source>list guides, levels, starters, types, careers or formats</source>
        <translation>enumerar guías, niveles, puntos de partida, tipos, trayectorias o formatos</translation>
    </message>
    <message>
        <source>Prints one id a line, as other options take them.</source>
        <translation>Muestra un id por línea, tal como lo admiten otras opciones.</translation>
    </message>
    <message>
        <source>How to print it: text (the default), or json with names and descriptions.</source>
        <translation>Cómo mostrarlo: text (lo predeterminado), o json con nombres y descripciones.</translation>
    </message>
    <message>
        <source>The types of project that “new --type” knows.</source>
        <translation>Los tipos de proyecto que conoce «new --type».</translation>
    </message>
    <message>
        <source>With names and descriptions.</source>
        <translation>Con nombres y descripciones.</translation>
    </message>
    <message>
        <source>“%1” cannot be listed; possible are %2.</source>
        <translation>«%1» no se puede enumerar; se admiten %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be listed; did you mean “%2”?</source>
        <translation>«%1» no se puede enumerar; ¿querías decir «%2»?</translation>
    </message>
</context>
<context>
    <name>Espalier::LsLintWriter</name>
    <message>
        <source>Rules for ls-lint</source>
        <translation>Reglas para ls-lint</translation>
    </message>
    <message>
        <source>How the names of folders and files are written, as a file .ls-lint.yml that ls-lint checks projects by.</source>
        <translation>Cómo se escriben los nombres de carpetas y archivos, como un archivo .ls-lint.yml con el que ls-lint comprueba los proyectos.</translation>
    </message>
</context>
<context>
    <name>Espalier::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Abrir rec&amp;iente</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>E&amp;structura</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>A&amp;specto</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>I&amp;dioma</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Phase</source>
        <translation>&amp;Fase</translation>
    </message>
    <message>
        <source>&amp;Sort</source>
        <translation>&amp;Ordenar</translation>
    </message>
    <message>
        <source>&amp;Clear This List</source>
        <translation>&amp;Vaciar esta lista</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation>&amp;Regla</translation>
    </message>
    <message>
        <source>Lea&amp;rn</source>
        <translation>Ap&amp;render</translation>
    </message>
    <message>
        <source>Present &amp;On</source>
        <translation>Presentar e&amp;n</translation>
    </message>
    <message>
        <source>The Screen Without This &amp;Window</source>
        <translation>La pantalla sin esta &amp;ventana</translation>
    </message>
    <message>
        <source>%1 · %2 × %3</source>
        <comment>a screen, its width and height</comment>
        <translation>%1 · %2 × %3</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <comment>a screen</comment>
        <translation>%1 (no conectada)</translation>
    </message>
</context>
<context>
    <name>Espalier::MainStatusBar</name>
    <message>
        <source>Counts</source>
        <translation>Recuento</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problema</numerusform>
            <numerusform>%Ln problemas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln carpeta</numerusform>
            <numerusform>%Ln carpetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln folder(s)</source>
        <translation>
            <numerusform>%L1 de %Ln carpeta</numerusform>
            <numerusform>%L1 de %Ln carpetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <translation>
            <numerusform>%Ln oculto</numerusform>
            <numerusform>%Ln ocultos</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview of %1 · Enter adds, Esc closes</source>
        <comment>a phase or a starter</comment>
        <translation>Vista previa de %1 · Intro añade, Esc cierra</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in the guide</source>
        <comment>folders</comment>
        <translation>
            <numerusform>%Ln más en la guía</numerusform>
            <numerusform>%Ln más en la guía</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln coincidencia</numerusform>
            <numerusform>%Ln coincidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>tagged %1</source>
        <translation>etiqueta %1</translation>
    </message>
    <message>
        <source>tagged with one of %1</source>
        <comment>words, separated by commas</comment>
        <translation>alguna etiqueta de %1</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
</context>
<context>
    <name>Espalier::MainToolBar</name>
    <message>
        <source>All project types</source>
        <translation>Todos los tipos de proyecto</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Barra de herramientas</translation>
    </message>
    <message>
        <source>Project type</source>
        <translation>Tipo de proyecto</translation>
    </message>
    <message>
        <source>Show only what a project type or a career path needs</source>
        <translation>Mostrar solo lo que necesita un tipo de proyecto o una trayectoria</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
</context>
<context>
    <name>Espalier::MainWindow</name>
    <message>
        <source>Saved %1</source>
        <translation>Se guardó %1</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Se guardó en %1</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>%1[*] — Espalier</source>
        <translation>%1[*] — Espalier</translation>
    </message>
    <message>
        <source>Espalier</source>
        <translation>Espalier</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>No ha funcionado</translation>
    </message>
    <message>
        <source>my-project</source>
        <translation>mi-proyecto</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Deshacer: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rehacer: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy a drawn tree, a list of paths or the output of “tree” first.</source>
        <translation>El portapapeles no contiene texto. Copia primero un árbol dibujado, una lista de rutas o la salida de «tree».</translation>
    </message>
    <message>
        <source>Your structure</source>
        <translation>Su estructura</translation>
    </message>
    <message>
        <source>As much as you need now</source>
        <translation>Lo que necesita ahora</translation>
    </message>
    <message>
        <source>Four phases, from the first step to everything. A button shows what belongs to its phase and the ones before; the number counts the folders. Nothing is deleted by hiding it.</source>
        <translation>Cuatro fases, desde el primer paso hasta todo lo demás. Cada botón muestra lo que pertenece a su fase y a las anteriores; el número cuenta las carpetas. Ocultar algo no lo borra.</translation>
    </message>
    <message>
        <source>The guide</source>
        <translation>La guía</translation>
    </message>
    <message>
        <source>All folders that the guide knows. Search for what you want to put somewhere, and drag a branch into your structure: its explanations come along.</source>
        <translation>Todas las carpetas que conoce la guía. Busque lo que quiera colocar y arrastre una rama a su estructura: sus explicaciones la acompañan.</translation>
    </message>
    <message>
        <source>Why a folder exists</source>
        <translation>Por qué existe una carpeta</translation>
    </message>
    <message>
        <source>What belongs in the selected folder, what does not and where that goes, and when you need it. Your own notes stand beside it.</source>
        <translation>Qué va en la carpeta seleccionada, qué no y adónde va eso, y cuándo la necesita. Sus propias notas están al lado.</translation>
    </message>
    <message>
        <source>Out into the world</source>
        <translation>Al mundo real</translation>
    </message>
    <message>
        <source>Makes the folders on your disk, an archive, or a picture. You see everything that would happen before anything is written.</source>
        <translation>Crea las carpetas en el disco, un archivo comprimido o una imagen. Antes de escribir nada, ve todo lo que ocurriría.</translation>
    </message>
    <message>
        <source>Matching with guides</source>
        <translation>Emparejando con guías</translation>
    </message>
    <message>
        <source>%1 — Espalier</source>
        <translation>%1 — Espalier</translation>
    </message>
    <message>
        <source>Making a quiz</source>
        <translation>Preparando un cuestionario</translation>
    </message>
    <message>
        <source>This class goes up to %1, and so does the new project.</source>
        <translation>Esta clase llega hasta %1, y el proyecto nuevo también.</translation>
    </message>
</context>
<context>
    <name>Espalier::MapBreadcrumb</name>
    <message>
        <source>Show %1</source>
        <translation>Mostrar %1</translation>
    </message>
    <message>
        <source>Show the branch %1 alone</source>
        <translation>Mostrar solo la rama %1</translation>
    </message>
</context>
<context>
    <name>Espalier::MapFaces</name>
    <message numerus="yes">
        <source>+%n hidden</source>
        <translation>
            <numerusform>+%n oculto</numerusform>
            <numerusform>+%n ocultos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n</source>
        <comment>short form of “+%n hidden”</comment>
        <translation>
            <numerusform>+%n</numerusform>
            <numerusform>+%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln more</source>
        <translation>
            <numerusform>+%Ln más</numerusform>
            <numerusform>+%Ln más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln</source>
        <comment>short form of “+%n more”</comment>
        <translation>
            <numerusform>+%Ln</numerusform>
            <numerusform>+%Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::MapFoot</name>
    <message>
        <source>+6: six more inside</source>
        <comment>what “+6” beside a folder of the map means</comment>
        <translation>+6: seis más dentro</translation>
    </message>
</context>
<context>
    <name>Espalier::MapHead</name>
    <message>
        <source>Style of the map</source>
        <translation>Estilo del mapa</translation>
    </message>
    <message>
        <source>How the map is laid out</source>
        <translation>Cómo se dispone el mapa</translation>
    </message>
</context>
<context>
    <name>Espalier::MapLegend</name>
    <message>
        <source>Legend</source>
        <translation>Leyenda</translation>
    </message>
    <message>
        <source>Colours: one for each branch</source>
        <translation>Colores: uno por rama</translation>
    </message>
</context>
<context>
    <name>Espalier::MapMenu</name>
    <message>
        <source>Map &amp;Layout</source>
        <translation>&amp;Disposición del mapa</translation>
    </message>
</context>
<context>
    <name>Espalier::MapOverview</name>
    <message>
        <source>All of the map</source>
        <translation>Todo el mapa</translation>
    </message>
    <message>
        <source>All of the map: drag the frame to what you want to see</source>
        <translation>Todo el mapa: arrastre el marco a lo que quiera ver</translation>
    </message>
</context>
<context>
    <name>Espalier::MapView</name>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) in here are hidden by the filter. Click to show them.</source>
        <translation>
            <numerusform>El filtro oculta %n elemento de aquí dentro. Haga clic para mostrarlo.</numerusform>
            <numerusform>El filtro oculta %n elementos de aquí dentro. Haga clic para mostrarlos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) inside. Click to close.</source>
        <translation>
            <numerusform>%Ln elemento dentro. Haga clic para cerrar.</numerusform>
            <numerusform>%Ln elementos dentro. Haga clic para cerrar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) inside. Click to open.</source>
        <translation>
            <numerusform>%Ln elemento dentro. Haga clic para abrir.</numerusform>
            <numerusform>%Ln elementos dentro. Haga clic para abrir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Laying out the map…</source>
        <translation>Disponiendo el mapa…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln carpeta</numerusform>
            <numerusform>%Ln carpetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>3 folders, 8 files</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more: %1. Click to see them.</source>
        <comment>%1: 3 folders, 8 files</comment>
        <translation>
            <numerusform>%Ln más: %1. Haga clic para verlo.</numerusform>
            <numerusform>%Ln más: %1. Haga clic para verlos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::MapZoom</name>
    <message>
        <source>%1 %</source>
        <comment>the zoom, in hundredths</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Zoom: %1</source>
        <comment>%1 is “100 %”</comment>
        <translation>Ampliación: %1</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Fit</source>
        <comment>show all of the map</comment>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Show all of the map</source>
        <translation>Mostrar todo el mapa</translation>
    </message>
    <message>
        <source>Zoom: Ctrl and the wheel, or + and −; 0 shows all of it</source>
        <translation>Ampliación: Ctrl y la rueda, o + y −; 0 lo muestra todo</translation>
    </message>
</context>
<context>
    <name>Espalier::MarkdownFormat</name>
    <message>
        <source>project</source>
        <translation>proyecto</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>A page with the drawn tree; a guide when read.</source>
        <translation>Una página con el árbol dibujado; al leerla, una guía.</translation>
    </message>
    <message>
        <source>The page could not be written: %1.</source>
        <translation>La página no se pudo escribir: %1.</translation>
    </message>
</context>
<context>
    <name>Espalier::MarksView</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Not needed here.</source>
        <translation>No hace falta aquí.</translation>
    </message>
    <message>
        <source>Stood at %1 and should have stayed.</source>
        <translation>Estaba en %1 y debía quedarse.</translation>
    </message>
    <message>
        <source>A mistake that was not found: it must not be there.</source>
        <translation>Un error que no se encontró: no debe estar ahí.</translation>
    </message>
    <message>
        <source>A mistake that was not found: it belongs to %1.</source>
        <translation>Un error que no se encontró: va en %1.</translation>
    </message>
    <message>
        <source>Left over. Its place is %1.</source>
        <translation>Sin colocar. Su sitio es %1.</translation>
    </message>
    <message>
        <source>It was only deleted. Its place is %1.</source>
        <translation>Solo se borró. Su sitio es %1.</translation>
    </message>
    <message>
        <source>Nearly: the right branch. Its place is %1.</source>
        <translation>Casi: la rama correcta. Su sitio es %1.</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>Es %1.</translation>
    </message>
    <message>
        <source>It must not be here.</source>
        <translation>No debe estar aquí.</translation>
    </message>
    <message>
        <source>It belongs to the top.</source>
        <translation>Va en lo más alto.</translation>
    </message>
    <message>
        <source>It belongs in %1.</source>
        <translation>Va en %1.</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Para repasar</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%1 de %2 correctas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln nearly</source>
        <comment>marks</comment>
        <translation>
            <numerusform>%Ln casi</numerusform>
            <numerusform>%Ln casi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) too many</source>
        <translation>
            <numerusform>%Ln tarjeta de más</numerusform>
            <numerusform>%Ln tarjetas de más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln given folder(s) changed</source>
        <translation>
            <numerusform>%Ln carpeta dada cambiada</numerusform>
            <numerusform>%Ln carpetas dadas cambiadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Your teacher has the key and marks it.</source>
        <translation>Quien enseña tiene la clave y lo corrige.</translation>
    </message>
    <message>
        <source>%1 min, %2</source>
        <comment>time, hints</comment>
        <translation>%1 min, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hint(s)</source>
        <translation>
            <numerusform>%Ln pista</numerusform>
            <numerusform>%Ln pistas</numerusform>
        </translation>
    </message>
    <message>
        <source>Stored: %1</source>
        <translation>Guardado: %1</translation>
    </message>
</context>
<context>
    <name>Espalier::MatchDialog</name>
    <message>
        <source>Match with a Guide</source>
        <translation>Emparejar con una guía</translation>
    </message>
    <message>
        <source>What a guide knows of this project gets the guide’s words, and phases to grow by. Names, notes and contents stay as they are.</source>
        <translation>Lo que una guía conoce de este proyecto recibe las palabras de la guía, y fases con las que crecer. Los nombres, las notas y los contenidos quedan como están.</translation>
    </message>
    <message numerus="yes">
        <source>%1 — knows %Ln folder(s)</source>
        <comment>a guide</comment>
        <translation>
            <numerusform>%1: conoce %Ln carpeta</numerusform>
            <numerusform>%1: conoce %Ln carpetas</numerusform>
        </translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>In this project</source>
        <translation>En este proyecto</translation>
    </message>
    <message>
        <source>Is in the guide</source>
        <translation>Es en la guía</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Porque</translation>
    </message>
    <message>
        <source>What the guide knows</source>
        <translation>Lo que la guía conoce</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>same place, same name</source>
        <translation>mismo lugar, mismo nombre</translation>
    </message>
    <message numerus="yes">
        <source>same name, %L1 of %Ln neighbour(s) agree</source>
        <translation>
            <numerusform>mismo nombre, coincide %L1 de %Ln vecino</numerusform>
            <numerusform>mismo nombre, coinciden %L1 de %Ln vecinos</numerusform>
        </translation>
    </message>
    <message>
        <source>The guide knows nothing of this project by name. With it as its guide the project can still grow.</source>
        <translation>La guía no conoce nada de este proyecto por su nombre. Con ella como guía, el proyecto puede crecer de todos modos.</translation>
    </message>
    <message>
        <source>What is not listed stays without a story. Undo takes all of it back.</source>
        <translation>Lo que no está en la lista queda sin explicación. Deshacer lo devuelve todo.</translation>
    </message>
    <message>
        <source>Use this guide</source>
        <translation>Usar esta guía</translation>
    </message>
    <message numerus="yes">
        <source>Match %Ln item(s)</source>
        <translation>
            <numerusform>Emparejar %Ln elemento</numerusform>
            <numerusform>Emparejar %Ln elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>The project has changed meanwhile. Match it again.</source>
        <translation>El proyecto ha cambiado mientras tanto. Emparéjelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>Espalier::MemorySink</name>
    <message>
        <source>The plan has conflicts, so nothing was written.</source>
        <translation>El plan tiene conflictos, así que no se escribió nada.</translation>
    </message>
</context>
<context>
    <name>Espalier::MermaidWriter</name>
    <message>
        <source>Mermaid diagram</source>
        <translation>Diagrama de Mermaid</translation>
    </message>
    <message>
        <source>A diagram as text, which GitHub, GitLab and many wikis draw.</source>
        <translation>Un diagrama en forma de texto que dibujan GitHub, GitLab y muchos wikis.</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Diagrama</translation>
    </message>
    <message>
        <source>Which kind of diagram; the tree view needs Mermaid 11.14 or later.</source>
        <translation>Qué tipo de diagrama; la vista de árbol necesita Mermaid 11.14 o posterior.</translation>
    </message>
    <message>
        <source>Mind map</source>
        <translation>Mapa mental</translation>
    </message>
    <message>
        <source>Tree view</source>
        <translation>Vista de árbol</translation>
    </message>
</context>
<context>
    <name>Espalier::MessageBox</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;Aceptar</translation>
    </message>
</context>
<context>
    <name>Espalier::Moment</name>
    <message>
        <source>d MMM</source>
        <comment>a date without its year, as QLocale has it</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date, as QLocale has it</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <comment>%1 is a time of day</comment>
        <translation>Ayer %1</translation>
    </message>
    <message>
        <source>today at %1</source>
        <comment>%1 is a time of day</comment>
        <translation>hoy a las %1</translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <comment>%1 is a time of day</comment>
        <translation>ayer a las %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>Tuesday at 18:52</comment>
        <translation>%1 a las %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>12 Nov at 18:52</comment>
        <translation>%1 a las %2</translation>
    </message>
</context>
<context>
    <name>Espalier::MoodleXmlWriter</name>
    <message>
        <source>Quiz for Moodle (XML)</source>
        <translation>Cuestionario para Moodle (XML)</translation>
    </message>
    <message>
        <source>Questions made from the guide, as Moodle&apos;s own file: a second import knows the questions of the first again.</source>
        <translation>Preguntas hechas a partir de la guía, en el formato propio de Moodle: una segunda importación reconoce las preguntas de la primera.</translation>
    </message>
    <message>
        <source>A question about “%1” had characters that XML cannot hold; they were left out.</source>
        <translation>Una pregunta sobre «%1» tenía caracteres que XML no admite; se han omitido.</translation>
    </message>
</context>
<context>
    <name>Espalier::Name</name>
    <message>
        <source>A name is needed: it is empty or only spaces.</source>
        <translation>Hace falta un nombre: está vacío o son solo espacios.</translation>
    </message>
    <message>
        <source>“%1” means a folder itself or the one above it and cannot be a name.</source>
        <translation>«%1» significa la propia carpeta o la superior y no puede ser un nombre.</translation>
    </message>
    <message>
        <source>“%1” contains a slash, which separates folders.</source>
        <translation>«%1» contiene una barra, que separa carpetas.</translation>
    </message>
    <message>
        <source>“%1” contains the character NUL, which no file system can store.</source>
        <translation>«%1» contiene el carácter NUL, que ningún sistema de archivos puede guardar.</translation>
    </message>
    <message numerus="yes">
        <source>The name has %Ln characters, and no file system takes that many.</source>
        <translation>
            <numerusform>El nombre tiene %Ln carácter, y ningún sistema de archivos admite tantos.</numerusform>
            <numerusform>El nombre tiene %Ln caracteres, y ningún sistema de archivos admite tantos.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” contains half of a character (a lone surrogate).</source>
        <translation>«%1» contiene medio carácter (un sustituto UTF-16 suelto).</translation>
    </message>
    <message>
        <source>“%1” is an absolute path; only paths inside the project are allowed.</source>
        <translation>«%1» es una ruta absoluta; solo se permiten rutas dentro del proyecto.</translation>
    </message>
    <message>
        <source>“%1” is a path of a Windows drive; only paths inside the project are allowed.</source>
        <translation>«%1» es una ruta de una unidad de Windows; solo se permiten rutas dentro del proyecto.</translation>
    </message>
    <message>
        <source>“%1” leads out of the project by “..”.</source>
        <translation>«%1» lleva fuera del proyecto con «..».</translation>
    </message>
    <message>
        <source>A path is needed: “%1” names nothing.</source>
        <translation>Hace falta una ruta: «%1» no nombra nada.</translation>
    </message>
</context>
<context>
    <name>Espalier::NameEdit</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Enter creates these, one in the other: %1</source>
        <translation>Intro crea estas, una dentro de otra: %1</translation>
    </message>
</context>
<context>
    <name>Espalier::NameProblem</name>
    <message>
        <source>“%1” contains a control character, such as a line break or a tab.</source>
        <translation>«%1» contiene un carácter de control, como un salto de línea o un tabulador.</translation>
    </message>
    <message>
        <source>“%1” contains an invisible character and looks different from what it is.</source>
        <translation>«%1» contiene un carácter invisible y parece distinto de lo que es.</translation>
    </message>
    <message>
        <source>“%1” has %2 bytes; file systems take at most %3.</source>
        <translation>«%1» tiene %2 bytes; los sistemas de archivos admiten como mucho %3.</translation>
    </message>
    <message>
        <source>Windows drops the dot or space at the end of “%1”.</source>
        <translation>Windows elimina el punto o el espacio al final de «%1».</translation>
    </message>
    <message>
        <source>Windows keeps the name “%1” for a device.</source>
        <translation>Windows reserva el nombre «%1» para un dispositivo.</translation>
    </message>
    <message>
        <source>“%1” contains a character that Windows forbids in names.</source>
        <translation>«%1» contiene un carácter que Windows prohíbe en los nombres.</translation>
    </message>
</context>
<context>
    <name>Espalier::NamesTaken</name>
    <message numerus="yes">
        <source>%Ln name(s) is/are taken</source>
        <translation>
            <numerusform>%Ln nombre está ocupado</numerusform>
            <numerusform>%Ln nombres están ocupados</numerusform>
        </translation>
    </message>
    <message>
        <source>Yours stays as it is. The guide’s file:</source>
        <translation>El suyo queda como está. El archivo de la guía:</translation>
    </message>
    <message>
        <source>Yours stays as it is. The guide’s folder:</source>
        <translation>El suyo queda como está. La carpeta de la guía:</translation>
    </message>
    <message>
        <source>Add as %1</source>
        <translation>Añadir como %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparar…</translation>
    </message>
    <message>
        <source>Previous name</source>
        <translation>Nombre anterior</translation>
    </message>
    <message>
        <source>Next name</source>
        <translation>Nombre siguiente</translation>
    </message>
</context>
<context>
    <name>Espalier::NewCommand</name>
    <message>
        <source>Unexpected argument “%1”: only NAME is expected.</source>
        <translation>«%1» sobra: solo se espera NAME.</translation>
    </message>
    <message>
        <source>The project needs a name: espalier-cli new NAME.</source>
        <translation>El proyecto necesita un nombre: espalier-cli new NAME.</translation>
    </message>
    <message>
        <source>The project cannot be called both “%1” and “%2”.</source>
        <translation>El proyecto no se puede llamar «%1» y «%2» a la vez.</translation>
    </message>
    <message>
        <source>“--set %1” says no value; write --set key=value.</source>
        <translation>«--set %1» no indica ningún valor; escribe --set key=value.</translation>
    </message>
    <message>
        <source>make a project from a guide</source>
        <translation>crear un proyecto a partir de una guía</translation>
    </message>
    <message>
        <source>Makes the folders and files that a guide proposes. Starters, project types and career paths unite; the level then leaves out what comes later. Without any of them the whole guide is made.
Without -o the project becomes the directory NAME in the current folder. Folders that the guide explains get a README.md.</source>
        <translation>Crea las carpetas y los archivos que propone una guía. Los puntos de partida, los tipos de proyecto y las trayectorias se suman; después, el nivel omite lo que viene más tarde. Sin ninguno de ellos se crea la guía entera.
Sin -o, el proyecto es la carpeta NAME dentro de la carpeta actual. Las carpetas que la guía explica reciben un README.md.</translation>
    </message>
    <message>
        <source>The same as the operand NAME.</source>
        <translation>Lo mismo que el operando NAME.</translation>
    </message>
    <message>
        <source>Begin with this template of the guide; see “list starters”. Can be repeated.</source>
        <translation>Empezar con esta plantilla de la guía; véase «list starters». Se puede repetir.</translation>
    </message>
    <message>
        <source>The folders for this type of project; see “list types”. Can be repeated.</source>
        <translation>Las carpetas para este tipo de proyecto; véase «list types». Se puede repetir.</translation>
    </message>
    <message>
        <source>The folders for this career path; see “list careers”. Can be repeated.</source>
        <translation>Las carpetas para esta trayectoria; véase «list careers». Se puede repetir.</translation>
    </message>
    <message>
        <source>Give a variable of the guide a value, for example core_package=taxi_ml. Can be repeated.</source>
        <translation>Dar un valor a una variable de la guía, por ejemplo core_package=taxi_ml. Se puede repetir.</translation>
    </message>
    <message>
        <source>Where to: a directory, an archive or a project file, by its suffix; “-” is the standard output.</source>
        <translation>Adónde: una carpeta, un archivo comprimido o un archivo de proyecto, según su sufijo; «-» es la salida estándar.</translation>
    </message>
    <message>
        <source>The folders of a first project, in ./taxi.</source>
        <translation>Las carpetas de un primer proyecto, en ./taxi.</translation>
    </message>
    <message>
        <source>What a union of two selections would make.</source>
        <translation>Lo que crearía la suma de dos selecciones.</translation>
    </message>
    <message>
        <source>The whole guide as an archive.</source>
        <translation>La guía entera como archivo comprimido.</translation>
    </message>
    <message>
        <source>The variable “%1” cannot have this value. %2</source>
        <translation>La variable «%1» no puede tener este valor. %2</translation>
    </message>
    <message>
        <source>To make it there: espalier-cli new %1 -o %2</source>
        <translation>Para crearlo allí: espalier-cli new %1 -o %2</translation>
    </message>
    <message>
        <source>Only what somebody at LEVEL needs: beginner, intermediate, advanced or expert, or 1 to 4. Levels accumulate. Default: that of the project type or career path, else expert.</source>
        <translation>Solo lo que necesita alguien en LEVEL: beginner, intermediate, advanced o expert, o de 1 a 4. Los niveles se acumulan. Predeterminado: el del tipo de proyecto o la trayectoria profesional; si no, expert.</translation>
    </message>
</context>
<context>
    <name>Espalier::NewProjectPage</name>
    <message>
        <source>What are you going to build?</source>
        <translation>¿Qué vas a construir?</translation>
    </message>
    <message>
        <source>Pick a starting point. Everything can be changed afterwards.</source>
        <translation>Elige un punto de partida. Después todo se puede cambiar.</translation>
    </message>
    <message>
        <source>Why so many folders?</source>
        <translation>¿Por qué tantas carpetas?</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Everything in the guide</source>
        <translation>Todo lo de la guía</translation>
    </message>
    <message>
        <source>Start by level</source>
        <translation>Empezar por nivel</translation>
    </message>
    <message>
        <source>Start by project type</source>
        <translation>Empezar por tipo de proyecto</translation>
    </message>
    <message>
        <source>Start by career</source>
        <translation>Empezar por profesión</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>All</source>
        <comment>recent files</comment>
        <translation>Todos</translation>
    </message>
    <message>
        <source>All recent projects</source>
        <translation>Todos los proyectos recientes</translation>
    </message>
    <message>
        <source>Begin with what you have</source>
        <translation>Empieza con lo que tienes</translation>
    </message>
    <message>
        <source>Paste a Tree…</source>
        <translation>Pegar un árbol…</translation>
    </message>
    <message>
        <source>Open a Folder…</source>
        <translation>Abrir una carpeta…</translation>
    </message>
    <message>
        <source>Open a Guide…</source>
        <translation>Abrir una guía…</translation>
    </message>
    <message>
        <source>Empty Layout</source>
        <translation>Estructura vacía</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Hacer el recorrido</translation>
    </message>
    <message>
        <source>Python generator of all levels…</source>
        <translation>Generador en Python de todos los niveles…</translation>
    </message>
    <message>
        <source>One file that makes every level of this guide with Python 3 alone</source>
        <translation>Un solo archivo que crea cualquier nivel de esta guía solo con Python 3</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nuevo proyecto</translation>
    </message>
</context>
<context>
    <name>Espalier::NodeAccessible</name>
    <message numerus="yes">
        <source>%Ln item(s) inside</source>
        <translation>
            <numerusform>%Ln elemento dentro</numerusform>
            <numerusform>%Ln elementos dentro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <translation>
            <numerusform>%Ln oculto</numerusform>
            <numerusform>%Ln ocultos</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the parts of an item as it is read out</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Expandir</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Contraer</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar el nombre</translation>
    </message>
</context>
<context>
    <name>Espalier::NodeCard</name>
    <message>
        <source>Properties of %1</source>
        <translation>Propiedades de %1</translation>
    </message>
    <message>
        <source>The project</source>
        <translation>El proyecto</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>En %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <comment>required, optional or forbidden</comment>
        <translation>Regla: %1</translation>
    </message>
    <message>
        <source>Edited %1</source>
        <translation>Se editó %1</translation>
    </message>
    <message>
        <source>The name stays %1. %2</source>
        <comment>a name, and why another one was not taken</comment>
        <translation>El nombre sigue siendo %1. %2</translation>
    </message>
</context>
<context>
    <name>Espalier::NodeFacts</name>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>None</source>
        <comment>phase</comment>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Phase: none; choose one</source>
        <translation>Fase: ninguna; elige una</translation>
    </message>
    <message>
        <source>They have different rules.</source>
        <translation>Tienen reglas distintas.</translation>
    </message>
    <message>
        <source>Check reports each of them that is missing.</source>
        <translation>La comprobación avisa de cada uno que falte.</translation>
    </message>
    <message>
        <source>Check reports each of them that exists.</source>
        <translation>La comprobación avisa de cada uno que exista.</translation>
    </message>
    <message>
        <source>Default: folders required, files optional</source>
        <translation>Por defecto: carpetas exigidas, archivos opcionales</translation>
    </message>
    <message>
        <source>Default: required</source>
        <translation>Por defecto: exigido</translation>
    </message>
    <message>
        <source>Default: optional</source>
        <translation>Por defecto: opcional</translation>
    </message>
    <message>
        <source>Back to the default rule</source>
        <translation>Volver a la regla por defecto</translation>
    </message>
</context>
<context>
    <name>Espalier::NodeNaming</name>
    <message>
        <source>Name of the new folder</source>
        <translation>Nombre de la carpeta nueva</translation>
    </message>
    <message>
        <source>Name of the new file</source>
        <translation>Nombre del archivo nuevo</translation>
    </message>
</context>
<context>
    <name>Espalier::NodeVerbs</name>
    <message>
        <source>new folder</source>
        <translation>carpeta nueva</translation>
    </message>
    <message>
        <source>new file</source>
        <translation>archivo nuevo</translation>
    </message>
    <message>
        <source>There is nothing on the clipboard that could become folders or files.</source>
        <translation>No hay nada en el portapapeles que pueda convertirse en carpetas o archivos.</translation>
    </message>
    <message>
        <source>This cannot become folders or files.</source>
        <translation>Esto no puede convertirse en carpetas ni archivos.</translation>
    </message>
    <message>
        <source>“%1” is a file and cannot hold anything.</source>
        <translation>«%1» es un archivo y no puede contener nada.</translation>
    </message>
    <message>
        <source>This project has no guide that it could grow by. Match it with one first.</source>
        <translation>Este proyecto no tiene una guía con la que crecer. Emparéjelo primero con una.</translation>
    </message>
    <message>
        <source>Nothing is missing: the layout holds everything that its guide has.</source>
        <translation>No falta nada: la estructura contiene todo lo que tiene su guía.</translation>
    </message>
</context>
<context>
    <name>Espalier::NotesPage</name>
    <message>
        <source>Strong (Ctrl+B)</source>
        <translation>Negrita (Ctrl+B)</translation>
    </message>
    <message>
        <source>Emphasis (Ctrl+I)</source>
        <translation>Cursiva (Ctrl+I)</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Encabezado</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Lista numerada</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>Your own notes, in Markdown.</source>
        <translation>Tus propias notas, en Markdown.</translation>
    </message>
    <message>
        <source>Kept %1</source>
        <comment>a time of day</comment>
        <translation>Guardado a las %1</translation>
    </message>
    <message numerus="yes">
        <source>Markdown · %Ln line(s)</source>
        <translation>
            <numerusform>Markdown · %Ln línea</numerusform>
            <numerusform>Markdown · %Ln líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>lines of notes; when they were kept</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Notes as they read</source>
        <translation>Las notas como se leen</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Ctrl+Enter: done</source>
        <translation>Ctrl+Intro: listo</translation>
    </message>
</context>
<context>
    <name>Espalier::OpenPage</name>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Samples to look around in</source>
        <translation>Ejemplos para echar un vistazo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>Espalier::Opml</name>
    <message>
        <source>The XML is wrong at line %1, column %2: %3.</source>
        <translation>El XML es incorrecto en la línea %1, columna %2: %3.</translation>
    </message>
    <message>
        <source>This is XML, but no outline: there is no “opml” element.</source>
        <translation>Esto es XML, pero no un esquema: no hay ningún elemento «opml».</translation>
    </message>
    <message>
        <source>The outline is more than %L1 levels deep, too deep to read it safely.</source>
        <translation>El esquema tiene más de %L1 niveles de profundidad, demasiados para leerlo con seguridad.</translation>
    </message>
    <message>
        <source>“%1” cannot be a name; “%2” was put in its place.</source>
        <translation>«%1» no puede ser un nombre; se ha puesto «%2» en su lugar.</translation>
    </message>
    <message>
        <source>Outline (OPML)</source>
        <translation>Esquema (OPML)</translation>
    </message>
    <message>
        <source>The tree as an outline, for outliners and mind maps.</source>
        <translation>El árbol como esquema, para editores de esquemas y mapas mentales.</translation>
    </message>
    <message>
        <source>project</source>
        <translation>proyecto</translation>
    </message>
    <message>
        <source>“%1” holds a character that XML cannot; it was replaced.</source>
        <translation>«%1» contiene un carácter que XML no admite; se ha sustituido.</translation>
    </message>
</context>
<context>
    <name>Espalier::OptionValues</name>
    <message>
        <source>There is no option “%1”: this format has none.</source>
        <translation>No hay ninguna opción «%1»: este formato no tiene opciones.</translation>
    </message>
    <message>
        <source>There is no option “%1”; possible are %2.</source>
        <translation>No hay ninguna opción «%1»; son posibles %2.</translation>
    </message>
    <message>
        <source>“--%1” cannot be “%2”; possible are %3.</source>
        <translation>«--%1» no puede ser «%2»; son posibles %3.</translation>
    </message>
    <message>
        <source>whole numbers from %1 to %2</source>
        <translation>números enteros de %1 a %2</translation>
    </message>
    <message>
        <source>numbers from %1 to %2</source>
        <translation>números de %1 a %2</translation>
    </message>
</context>
<context>
    <name>Espalier::Options</name>
    <message>
        <source>Print one JSON document on the standard output: the plan, the report or the error.</source>
        <translation>Mostrar un documento JSON en la salida estándar: el plan, el informe o el error.</translation>
    </message>
    <message>
        <source>Say nothing but errors on the standard error.</source>
        <translation>No decir nada salvo los errores en la salida de errores estándar.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Mostrar esta ayuda.</translation>
    </message>
    <message>
        <source>Put a .gitkeep into folders that would stay empty.</source>
        <translation>Poner un .gitkeep en las carpetas que quedarían vacías.</translation>
    </message>
    <message>
        <source>Make no README.md files from the explanations. Those that the layout draws itself stay.</source>
        <translation>No crear archivos README.md a partir de las explicaciones. Los que dibuja la propia estructura se quedan.</translation>
    </message>
    <message>
        <source>Print what would happen and change nothing; the exit code is that of the real run.</source>
        <translation>Mostrar lo que ocurriría sin cambiar nada; el código de salida es el de la ejecución real.</translation>
    </message>
    <message>
        <source>A built-in guide’s id, or a Markdown file. Default: mlops.</source>
        <translation>El id de una guía integrada o un archivo Markdown. Predeterminado: mlops.</translation>
    </message>
    <message>
        <source>“%1” is not a level; levels are %2, or the numbers 1 to 4.</source>
        <translation>«%1» no es un nivel; los niveles son %2, o los números del 1 al 4.</translation>
    </message>
    <message>
        <source>“%1” is not a level; did you mean “%2”?</source>
        <translation>«%1» no es un nivel; ¿querías decir «%2»?</translation>
    </message>
    <message>
        <source>Refuse names that SYSTEM (linux, windows or macos) cannot hold. With “any”, the default, they are only warned about.</source>
        <translation>Rechazar los nombres que SYSTEM (linux, windows o macos) no admite. Con «any», el valor por omisión, solo se advierte de ellos.</translation>
    </message>
    <message>
        <source>Only what somebody at LEVEL needs: beginner, intermediate, advanced or expert, or 1 to 4. Levels accumulate.</source>
        <translation>Solo lo que necesita alguien en LEVEL: beginner, intermediate, advanced o expert, o de 1 a 4. Los niveles se acumulan.</translation>
    </message>
    <message>
        <source>SOURCE is a file or folder, else the id of a built-in guide (“guide:ID” forces it), else “git:REV” or “git:REV:PATH” for what stands in a commit; “-” is the standard input.</source>
        <translation>SOURCE es un archivo o una carpeta; si no, el id de una guía integrada («guide:ID» lo fuerza); si no, «git:REV» o «git:REV:PATH» para lo que hay en un commit; «-» es la entrada estándar.</translation>
    </message>
    <message>
        <source>What happens with what is there already: “merge” keeps existing files (the default), “skip” leaves existing top-level folders wholly alone, “overwrite” replaces files of the same path, “fail” changes nothing as soon as any existing file differs. A single output file is replaced unless POLICY is “skip” or “fail”. Write-protected files are replaced by “overwrite” alone, in folders and as OUT, for root as for everybody else, and keep their mode.</source>
        <translation>Qué pasa con lo que ya hay: «merge» conserva los archivos existentes (lo predeterminado), «skip» no toca en absoluto las carpetas existentes del nivel superior, «overwrite» sustituye los archivos con la misma ruta, «fail» no cambia nada en cuanto un archivo existente es distinto. Un archivo de salida único se sustituye salvo que POLICY sea «skip» o «fail». Los archivos protegidos contra escritura solo los sustituye «overwrite», en carpetas y como OUT, también para root, y conservan sus permisos.</translation>
    </message>
</context>
<context>
    <name>Espalier::OutlineDelegate</name>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
</context>
<context>
    <name>Espalier::OutlinePainter</name>
    <message numerus="yes">
        <source>+%n hidden</source>
        <comment>mark behind a folder&apos;s name</comment>
        <translation>
            <numerusform>+%n oculto</numerusform>
            <numerusform>+%n ocultos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n hidden · %1</source>
        <comment>mark behind a folder&apos;s name; %1 is the phase that shows them</comment>
        <translation>
            <numerusform>+%n oculto · %1</numerusform>
            <numerusform>+%n ocultos · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>! name taken</source>
        <comment>mark behind a name</comment>
        <translation>! nombre ocupado</translation>
    </message>
    <message numerus="yes">
        <source>+%Ln new</source>
        <comment>mark behind a folder&apos;s name</comment>
        <translation>
            <numerusform>+%Ln nueva</numerusform>
            <numerusform>+%Ln nuevas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::OutlineView</name>
    <message numerus="yes">
        <source>%n item(s) in here are hidden by the filter.</source>
        <translation>
            <numerusform>El filtro oculta %n elemento de aquí dentro.</numerusform>
            <numerusform>El filtro oculta %n elementos de aquí dentro.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) in here are hidden; the first of them show from %1 on.</source>
        <translation>
            <numerusform>%n elemento de aquí dentro está oculto; se muestra a partir de %1.</numerusform>
            <numerusform>%n elementos de aquí dentro están ocultos; los primeros se muestran a partir de %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Estructura</translation>
    </message>
    <message>
        <source>A preview, not in your layout: %1</source>
        <comment>what is read out of a row</comment>
        <translation>Vista previa, no está en su estructura: %1</translation>
    </message>
</context>
<context>
    <name>Espalier::PageBudget</name>
    <message>
        <source>With all that was asked for, the page would have %1 bytes: less is said of what lies deeper. “--explanations all” keeps everything.</source>
        <translation>Con todo lo pedido, la página tendría %1 bytes: se dice menos de lo que está más adentro. «--explanations all» lo conserva todo.</translation>
    </message>
</context>
<context>
    <name>Espalier::PageWords</name>
    <message>
        <source>Inside this folder</source>
        <translation>Dentro de esta carpeta</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>En esta página</translation>
    </message>
    <message>
        <source>In this folder</source>
        <translation>En esta carpeta</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>This comes later than the phase that is shown.</source>
        <translation>Esto llega después de la fase que se muestra.</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Mostrar %1</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Where this is</source>
        <translation>Dónde está</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n carpeta</numerusform>
            <numerusform>%n carpetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip to the text</source>
        <translation>Ir al texto</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Colores oscuros</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Search folders, files, texts</source>
        <translation>Buscar carpetas, archivos, textos</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>The phases</source>
        <translation>Las fases</translation>
    </message>
    <message>
        <source>Skills learned: %1</source>
        <translation>Habilidades aprendidas: %1</translation>
    </message>
    <message>
        <source>Why so many folders</source>
        <translation>Por qué tantas carpetas</translation>
    </message>
    <message>
        <source>Folder by folder</source>
        <translation>Carpeta por carpeta</translation>
    </message>
    <message>
        <source>Made with Espalier.</source>
        <translation>Hecho con Espalier.</translation>
    </message>
    <message>
        <source>The texts of the guide “%1” are free for every use (CC0 1.0).</source>
        <translation>Los textos de la guía «%1» son libres para cualquier uso (CC0 1.0).</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message numerus="yes">
        <source>%n more folder(s) stand below.</source>
        <translation>
            <numerusform>%n carpeta más está abajo.</numerusform>
            <numerusform>%n carpetas más están abajo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::PaletteTabs</name>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
</context>
<context>
    <name>Espalier::PaperFlow</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>The document was cancelled.</source>
        <translation>El documento se ha cancelado.</translation>
    </message>
</context>
<context>
    <name>Espalier::PathAddition</name>
    <message numerus="yes">
        <source>These are too many at once: at most %Ln folder(s) and file(s).</source>
        <translation>
            <numerusform>Son demasiadas a la vez: como máximo %Ln carpeta o archivo.</numerusform>
            <numerusform>Son demasiadas a la vez: como máximo %Ln carpetas y archivos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is too deep: at most %Ln level(s).</source>
        <translation>
            <numerusform>«%1» es demasiado profunda: como máximo %Ln nivel.</numerusform>
            <numerusform>«%1» es demasiado profunda: como máximo %Ln niveles.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is a file and cannot hold anything.</source>
        <translation>«%1» es un archivo y no puede contener nada.</translation>
    </message>
</context>
<context>
    <name>Espalier::PathCard</name>
    <message>
        <source>Add by path</source>
        <translation>Añadir por ruta</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Añadir a %1</translation>
    </message>
    <message>
        <source>api/routes/users.py, docs/</source>
        <comment>example of paths to type</comment>
        <translation>api/routes/users.py, docs/</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Rutas</translation>
    </message>
    <message>
        <source>Line %L1: %2</source>
        <comment>of pasted paths</comment>
        <translation>Línea %L1: %2</translation>
    </message>
    <message>
        <source>A slash at the end makes a folder, commas separate several, {a,b} stands for both.</source>
        <translation>Una barra al final hace una carpeta, las comas separan varias, {a,b} vale por ambas.</translation>
    </message>
    <message>
        <source>A path is needed, such as src/main.py.</source>
        <translation>Hace falta una ruta, por ejemplo src/main.py.</translation>
    </message>
    <message>
        <source>All of that is there already.</source>
        <translation>Todo eso ya está.</translation>
    </message>
</context>
<context>
    <name>Espalier::PathList</name>
    <message>
        <source>The path in line %1 leads out of the project by “..” and was left out.</source>
        <translation>La ruta de la línea %1 lleva fuera del proyecto con «..» y se omitió.</translation>
    </message>
    <message>
        <source>The path in line %1 is more than %L2 folders deep and was left out.</source>
        <translation>La ruta de la línea %1 tiene más de %L2 carpetas de profundidad y se omitió.</translation>
    </message>
    <message>
        <source>List of paths</source>
        <translation>Lista de rutas</translation>
    </message>
    <message>
        <source>One path a line, folders with a slash at their end.</source>
        <translation>Una ruta por línea, las carpetas con una barra al final.</translation>
    </message>
    <message>
        <source>There is no path in this text.</source>
        <translation>No hay ninguna ruta en este texto.</translation>
    </message>
    <message>
        <source>project</source>
        <translation>proyecto</translation>
    </message>
    <message>
        <source>The paths are absolute; they were put inside the project.</source>
        <translation>Las rutas son absolutas; se han colocado dentro del proyecto.</translation>
    </message>
</context>
<context>
    <name>Espalier::PathPreview</name>
    <message>
        <source>%1 is there already</source>
        <translation>%1 ya está</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it is there already.</source>
        <translation>Todo eso ya está.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln carpeta</numerusform>
            <numerusform>%Ln carpetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter adds %1.</source>
        <translation>Intro añade %1.</translation>
    </message>
    <message>
        <source>Enter adds %1 and %2.</source>
        <comment>folders and files</comment>
        <translation>Intro añade %1 y %2.</translation>
    </message>
</context>
<context>
    <name>Espalier::PathTree</name>
    <message>
        <source>“%1” is both a file and a folder; the folder is called “%2” here.</source>
        <translation>«%1» es a la vez un archivo y una carpeta; aquí la carpeta se llama «%2».</translation>
    </message>
    <message>
        <source>“%1” is both a folder and a file; the file is called “%2” here.</source>
        <translation>«%1» es a la vez una carpeta y un archivo; aquí el archivo se llama «%2».</translation>
    </message>
</context>
<context>
    <name>Espalier::PdfFile</name>
    <message>
        <source>The document cannot be written: %1.</source>
        <translation>No se puede escribir el documento: %1.</translation>
    </message>
</context>
<context>
    <name>Espalier::PdfPages</name>
    <message numerus="yes">
        <source>The map would need more than %n page(s) of this size. Choose “one” as the page, a smaller scale or a larger page.</source>
        <translation>
            <numerusform>El mapa necesitaría más de %n página de este tamaño. Elija «one» como página, una escala menor o una página mayor.</numerusform>
            <numerusform>El mapa necesitaría más de %n páginas de este tamaño. Elija «one» como página, una escala menor o una página mayor.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::PdfWriter</name>
    <message>
        <source>The picture was cancelled.</source>
        <translation>La imagen se ha cancelado.</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <comment>number of a page within a poster: row/column</comment>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>Espalier::Phase</name>
    <message>
        <source>Beginner</source>
        <translation>Principiante</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>Intermedio</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Experto</translation>
    </message>
</context>
<context>
    <name>Espalier::PhaseButton</name>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln carpeta</numerusform>
            <numerusform>%Ln carpetas</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what a first project needs</source>
        <translation>Mostrar lo que necesita un primer proyecto</translation>
    </message>
    <message>
        <source>Show everything up to %1</source>
        <translation>Mostrar todo hasta %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) more in the guide</source>
        <translation>
            <numerusform>%Ln carpeta más en la guía</numerusform>
            <numerusform>%Ln carpetas más en la guía</numerusform>
        </translation>
    </message>
    <message>
        <source>This project came without phases: match it with a guide first</source>
        <translation>Este proyecto llegó sin fases: emparéjelo primero con una guía</translation>
    </message>
    <message numerus="yes">
        <source>The guide has %Ln folder(s) more here: see what growing would add</source>
        <translation>
            <numerusform>La guía tiene aquí %Ln carpeta más: vea qué añadiría crecer</numerusform>
            <numerusform>La guía tiene aquí %Ln carpetas más: vea qué añadiría crecer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a phase and what its button does</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Locked: this class goes up to %1</source>
        <translation>Bloqueado: esta clase llega hasta %1</translation>
    </message>
</context>
<context>
    <name>Espalier::PhaseChoice</name>
    <message>
        <source>As the folder above</source>
        <translation>Como la carpeta superior</translation>
    </message>
    <message>
        <source>None</source>
        <comment>phase</comment>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>%1, as above</source>
        <comment>phase of the folder above</comment>
        <translation>%1, como arriba</translation>
    </message>
</context>
<context>
    <name>Espalier::PhaseMenu</name>
    <message>
        <source>As the folder above</source>
        <translation>Como la carpeta superior</translation>
    </message>
</context>
<context>
    <name>Espalier::PictureFormats</name>
    <message>
        <source>SVG picture</source>
        <translation>Imagen SVG</translation>
    </message>
    <message>
        <source>The map as a picture for web pages and documents, with real text.</source>
        <translation>El mapa como imagen para páginas web y documentos, con texto de verdad.</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>Imagen PNG</translation>
    </message>
    <message>
        <source>The map as a picture of pixels, at any scale.</source>
        <translation>El mapa como imagen de píxeles, a cualquier escala.</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Documento PDF</translation>
    </message>
    <message>
        <source>The map for printing, on one page or several, with text that can be searched.</source>
        <translation>El mapa para imprimir, en una página o en varias, con texto que se puede buscar.</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Estilo</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Icicle</source>
        <translation>Carámbanos</translation>
    </message>
    <message>
        <source>Treemap</source>
        <translation>Mapa de rectángulos</translation>
    </message>
    <message>
        <source>From left to right</source>
        <translation>De izquierda a derecha</translation>
    </message>
    <message>
        <source>From right to left</source>
        <translation>De derecha a izquierda</translation>
    </message>
    <message>
        <source>From top to bottom</source>
        <translation>De arriba abajo</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claros</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuros</translation>
    </message>
    <message>
        <source>For print</source>
        <translation>Para imprimir</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>A3</source>
        <translation>A3</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>One page as large as the map</source>
        <translation>Una página tan grande como el mapa</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>La mitad</translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation>Como en la pantalla</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>El doble</translation>
    </message>
    <message>
        <source>Fourfold</source>
        <translation>Cuatro veces</translation>
    </message>
    <message>
        <source>Files, not folders alone</source>
        <translation>Archivos, no solo carpetas</translation>
    </message>
    <message>
        <source>Transparent background</source>
        <translation>Fondo transparente</translation>
    </message>
    <message>
        <source>How the map is drawn.</source>
        <translation>Cómo se dibuja el mapa.</translation>
    </message>
    <message>
        <source>Where children stand, seen from their folder.</source>
        <translation>Dónde están los hijos, vistos desde su carpeta.</translation>
    </message>
    <message>
        <source>The colours; “print” is black on white.</source>
        <translation>Los colores; «print» es negro sobre blanco.</translation>
    </message>
    <message>
        <source>The paper, several sheets if one is not enough; “one” is a single page as large as the map.</source>
        <translation>El papel, varias hojas si no basta una; «one» es una sola página tan grande como el mapa.</translation>
    </message>
    <message>
        <source>How large; where there is no default, what suits the page.</source>
        <translation>El tamaño; donde no hay un valor predeterminado, lo que convenga a la página.</translation>
    </message>
    <message>
        <source>Folders alone.</source>
        <translation>Solo carpetas.</translation>
    </message>
    <message>
        <source>Without a background.</source>
        <translation>Sin fondo.</translation>
    </message>
    <message>
        <source>The heading. Default: the name of the project.</source>
        <translation>El título. Predeterminado: el nombre del proyecto.</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>Póster</translation>
    </message>
    <message>
        <source>Two-sided</source>
        <translation>A dos lados</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>Brazos</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>Pisos</translation>
    </message>
    <message>
        <source>The colours that the page begins with; “auto” is those of the reader’s system.</source>
        <translation>Los colores con que empieza la página; «auto» son los del sistema de quien lee.</translation>
    </message>
    <message>
        <source>As the reader’s system</source>
        <translation>Como el sistema de quien lee</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>Página HTML</translation>
    </message>
    <message>
        <source>A page to share, in one file: the tree, the explanations and the map, to read and to search in any browser.</source>
        <translation>Una página para compartir, en un solo archivo: el árbol, las explicaciones y el mapa, para leer y buscar en cualquier navegador.</translation>
    </message>
    <message>
        <source>Explanations</source>
        <translation>Explicaciones</translation>
    </message>
    <message>
        <source>How much of the explanations: names and summaries alone, a sentence for each folder, the first levels and less of what lies deeper (at most 300,000 bytes), or everything.</source>
        <translation>Cuánto de las explicaciones: solo nombres y resúmenes, una frase por carpeta, los primeros niveles y menos de lo que está más adentro (300.000 bytes como mucho), o todo.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Breves</translation>
    </message>
    <message>
        <source>The main ones</source>
        <translation>Las principales</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Without the map.</source>
        <translation>Sin el mapa.</translation>
    </message>
    <message>
        <source>Hand-out</source>
        <translation>Apuntes</translation>
    </message>
    <message>
        <source>To take home: objectives, the map on one page, the tree with summaries, explanations of what is new in the phase, a glossary and lines for notes. A name that ends in .html makes a page for browsers.</source>
        <translation>Para llevar a casa: objetivos, el mapa en una página, el árbol con resúmenes, explicaciones de lo nuevo en la fase, un glosario y líneas para notas. Un nombre que termina en .html da una página para navegadores.</translation>
    </message>
    <message>
        <source>Quiz to print</source>
        <translation>Cuestionario para imprimir</translation>
    </message>
    <message>
        <source>Questions made from the guide on paper, with lines for name and date, and the key with the reasons on pages of its own.</source>
        <translation>Preguntas hechas a partir de la guía, en papel, con líneas para nombre y fecha, y las soluciones con sus razones en páginas aparte.</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Diapositivas</translation>
    </message>
    <message>
        <source>The lesson of the phase that is shown, a step a slide: as PDF, or as a page for any browser (.html) with the keys of the presentation.</source>
        <translation>La lección de la fase que se muestra, un paso por diapositiva: como PDF, o como página para cualquier navegador (.html) con las teclas de la presentación.</translation>
    </message>
    <message>
        <source>The size of the paper.</source>
        <translation>El tamaño del papel.</translation>
    </message>
    <message>
        <source>Tree with summaries</source>
        <translation>Árbol con resúmenes</translation>
    </message>
    <message>
        <source>Without the tree.</source>
        <translation>Sin el árbol.</translation>
    </message>
    <message>
        <source>Explanations of what is new</source>
        <translation>Explicaciones de lo nuevo</translation>
    </message>
    <message>
        <source>Without the explanations.</source>
        <translation>Sin las explicaciones.</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glosario</translation>
    </message>
    <message>
        <source>Without the glossary.</source>
        <translation>Sin el glosario.</translation>
    </message>
    <message>
        <source>Lines for notes</source>
        <translation>Líneas para notas</translation>
    </message>
    <message>
        <source>Without the lines for notes.</source>
        <translation>Sin las líneas para notas.</translation>
    </message>
    <message>
        <source>Notes of whoever speaks</source>
        <translation>Notas de quien habla</translation>
    </message>
    <message>
        <source>With the notes of whoever speaks, folded, below the slides of a page.</source>
        <translation>Con las notas de quien habla, plegadas, bajo las diapositivas de una página.</translation>
    </message>
</context>
<context>
    <name>Espalier::PicturePreview</name>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>%L1 × %L2 pixels</source>
        <translation>%L1 × %L2 píxeles</translation>
    </message>
    <message>
        <source>Closer: the wheel, + and −. All of it: 0 or a double click.</source>
        <translation>Más cerca: la rueda, + y −. Todo: 0 o doble clic.</translation>
    </message>
</context>
<context>
    <name>Espalier::PictureProgram</name>
    <message>
        <source>Pictures are made by the program “%1”, which stands neither beside “espalier-cli” nor in “../libexec/espalier”; install Espalier again.</source>
        <translation>Las imágenes las crea el programa «%1», que no está junto a «espalier-cli» ni en «../libexec/espalier»; vuelva a instalar Espalier.</translation>
    </message>
</context>
<context>
    <name>Espalier::PictureSheet</name>
    <message>
        <source>The picture was cancelled.</source>
        <translation>La imagen se ha cancelado.</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n carpeta</numerusform>
            <numerusform>%n carpetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n file(s)</source>
        <translation>
            <numerusform> · %n archivo</numerusform>
            <numerusform> · %n archivos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::PlaceTree</name>
    <message>
        <source>Empty place in %1</source>
        <translation>Sitio vacío en %1</translation>
    </message>
    <message>
        <source>not needed here</source>
        <translation>no hace falta aquí</translation>
    </message>
    <message>
        <source>was at %1</source>
        <translation>estaba en %1</translation>
    </message>
    <message>
        <source>is %1</source>
        <translation>es %1</translation>
    </message>
    <message>
        <source>must not be here</source>
        <translation>no debe estar aquí</translation>
    </message>
    <message>
        <source>belongs to the top</source>
        <translation>va en lo más alto</translation>
    </message>
    <message>
        <source>belongs in %1</source>
        <translation>va en %1</translation>
    </message>
    <message>
        <source>%1, right</source>
        <comment>a folder</comment>
        <translation>%1, correcta</translation>
    </message>
    <message>
        <source>into %1</source>
        <comment>a folder</comment>
        <translation>en %1</translation>
    </message>
    <message>
        <source>The place of %1 in %2</source>
        <translation>El sitio de %1 en %2</translation>
    </message>
</context>
<context>
    <name>Espalier::PlanBuilder</name>
    <message>
        <source>It lies in a folder that is refused.</source>
        <translation>Está en una carpeta que se rechaza.</translation>
    </message>
    <message>
        <source>The path has %1 bytes; at most %2 are possible. It is left out, with everything below it.</source>
        <translation>La ruta tiene %1 bytes; como mucho son posibles %2. Se omite, con todo lo que hay debajo.</translation>
    </message>
    <message>
        <source>Your notes stay in the project alone: no README may stand in this folder, because a tool reads or publishes whatever lies there.</source>
        <translation>Tus notas se quedan solo en el proyecto: en esta carpeta no puede haber ningún README, porque una herramienta lee o publica todo lo que hay en ella.</translation>
    </message>
</context>
<context>
    <name>Espalier::PlanModel</name>
    <message>
        <source>Folder or file</source>
        <translation>Carpeta o archivo</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué ocurre</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Sobrescribir</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflicto</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservado</translation>
    </message>
    <message>
        <source>Overwritten</source>
        <translation>Sobrescrito</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omitido</translation>
    </message>
</context>
<context>
    <name>Espalier::PlanText</name>
    <message>
        <source>(%1)</source>
        <comment>the reason for an action of a plan</comment>
        <translation>(%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n carpeta</numerusform>
            <numerusform>%n carpetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of these, %n to replace</source>
        <translation>
            <numerusform>de ellos, %n por sustituir</numerusform>
            <numerusform>de ellos, %n por sustituir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n conservado</numerusform>
            <numerusform>%n conservados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n en conflicto</numerusform>
            <numerusform>%n en conflicto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n rechazado</numerusform>
            <numerusform>%n rechazados</numerusform>
        </translation>
    </message>
    <message>
        <source>In “%1”: %2.</source>
        <comment>%2 is a list such as: 3 folders, 2 files, 1 kept</comment>
        <translation>En «%1»: %2.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a summary</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Nothing had to be changed in “%1”.</source>
        <translation>No hubo que cambiar nada en «%1».</translation>
    </message>
    <message>
        <source>Done. %1</source>
        <translation>Hecho. %1</translation>
    </message>
    <message>
        <source>create</source>
        <translation>crear</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>conservar</translation>
    </message>
    <message>
        <source>overwrite</source>
        <translation>sobrescribir</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>conflicto</translation>
    </message>
    <message>
        <source>refuse</source>
        <translation>rechazar</translation>
    </message>
</context>
<context>
    <name>Espalier::Planner</name>
    <message>
        <source>The project cannot have this name: %1 “%2” would do.</source>
        <translation>El proyecto no puede llamarse así: %1 «%2» serviría.</translation>
    </message>
    <message>
        <source>“%1” cannot be made: %2.</source>
        <translation>«%1» no se puede crear: %2.</translation>
    </message>
    <message>
        <source>“%1” is a link to “%2”; that is where the export goes.</source>
        <translation>«%1» es un enlace a «%2»; la exportación va allí.</translation>
    </message>
</context>
<context>
    <name>Espalier::PlantUmlWriter</name>
    <message>
        <source>PlantUML work breakdown</source>
        <translation>Desglose de trabajo de PlantUML</translation>
    </message>
    <message>
        <source>A diagram as text, which PlantUML draws as a work breakdown structure.</source>
        <translation>Un diagrama en forma de texto que PlantUML dibuja como estructura de desglose del trabajo.</translation>
    </message>
</context>
<context>
    <name>Espalier::PngWriter</name>
    <message>
        <source>The picture would have %1 × %2 pixels, and %3 a side and %4 million in all are the most that is possible.</source>
        <translation>La imagen tendría %1 × %2 píxeles, y lo máximo posible son %3 por lado y %4 millones en total.</translation>
    </message>
    <message>
        <source>Choose a scale of %1 or less, or write SVG or PDF, which have no such limit.</source>
        <translation>Elija una escala de %1 o menos, o escriba SVG o PDF, que no tienen ese límite.</translation>
    </message>
    <message>
        <source>Write SVG or PDF, which have no such limit.</source>
        <translation>Escriba SVG o PDF, que no tienen ese límite.</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of %1 × %2 pixels; choose a smaller scale, or write SVG or PDF.</source>
        <translation>La memoria no basta para una imagen de %1 × %2 píxeles; elija una escala menor, o escriba SVG o PDF.</translation>
    </message>
    <message>
        <source>The picture was cancelled.</source>
        <translation>La imagen se ha cancelado.</translation>
    </message>
    <message>
        <source>The picture cannot be written: %1.</source>
        <translation>No se puede escribir la imagen: %1.</translation>
    </message>
</context>
<context>
    <name>Espalier::PowerShellScript</name>
    <message>
        <source>PowerShell script</source>
        <translation>Script de PowerShell</translation>
    </message>
    <message>
        <source>A script for PowerShell, on Windows and elsewhere, that makes the folders and files.</source>
        <translation>Un script para PowerShell, en Windows y en otros sistemas, que crea las carpetas y los archivos.</translation>
    </message>
</context>
<context>
    <name>Espalier::Presentation</name>
    <message>
        <source>Presenting on %1 · %2 × %3</source>
        <comment>screen, width and height</comment>
        <translation>Presentando en %1 · %2 × %3</translation>
    </message>
    <message>
        <source>Teach %1</source>
        <comment>a phase</comment>
        <translation>Enseñar %1</translation>
    </message>
    <message>
        <source>The layout has changed since the show began.</source>
        <translation>La estructura ha cambiado desde que empezó la presentación.</translation>
    </message>
    <message>
        <source>Update steps</source>
        <translation>Actualizar los pasos</translation>
    </message>
    <message>
        <source>The projector is gone. Step %1 is kept.</source>
        <translation>El proyector ya no está. Se conserva el paso %1.</translation>
    </message>
    <message>
        <source>Show here</source>
        <translation>Mostrar aquí</translation>
    </message>
    <message>
        <source>The lesson was made by a newer version of Espalier: it can be shown, and not changed.</source>
        <translation>La lección se hizo con una versión más nueva de Espalier: se puede mostrar, pero no cambiar.</translation>
    </message>
    <message>
        <source>The stored lesson is about %1. Show that phase to change it, or make all steps again.</source>
        <translation>La lección guardada es de %1. Muestra esa fase para cambiarla, o rehaz todos los pasos.</translation>
    </message>
    <message>
        <source>Hid the step %1</source>
        <translation>Se ocultó el paso %1</translation>
    </message>
    <message>
        <source>Showed the step %1</source>
        <translation>Se mostró el paso %1</translation>
    </message>
    <message>
        <source>Moved the step %1</source>
        <translation>Se movió el paso %1</translation>
    </message>
    <message>
        <source>Removed the step %1</source>
        <translation>Se quitó el paso %1</translation>
    </message>
    <message>
        <source>A step of my own</source>
        <translation>Un paso propio</translation>
    </message>
    <message>
        <source>Added a step</source>
        <translation>Se añadió un paso</translation>
    </message>
    <message>
        <source>Made all steps again</source>
        <translation>Se rehicieron todos los pasos</translation>
    </message>
    <message>
        <source>Changed the step %1</source>
        <translation>Se cambió el paso %1</translation>
    </message>
</context>
<context>
    <name>Espalier::Problem</name>
    <message>
        <source>“%1” stands here twice.</source>
        <translation>«%1» está aquí dos veces.</translation>
    </message>
    <message>
        <source>“%1” and “%2” are the same name on Windows and macOS.</source>
        <translation>«%1» y «%2» son el mismo nombre en Windows y macOS.</translation>
    </message>
    <message>
        <source>The path of “%1” has %2 bytes; many Windows programs stop at 260 with the drive’s own part.</source>
        <translation>La ruta de «%1» tiene %2 bytes; muchos programas de Windows se quedan en 260 contando la parte de la unidad.</translation>
    </message>
    <message>
        <source>“%1” stands in the text view alone; it is not part of the layout.</source>
        <translation>«%1» solo está en la vista de texto; no forma parte de la estructura.</translation>
    </message>
</context>
<context>
    <name>Espalier::ProblemsPanel</name>
    <message>
        <source>Rename to “%1”</source>
        <translation>Cambiar el nombre a «%1»</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Arreglar</translation>
    </message>
    <message>
        <source>No problems: every name works on Linux, macOS and Windows.</source>
        <translation>Sin problemas: todos los nombres funcionan en Linux, macOS y Windows.</translation>
    </message>
    <message>
        <source>Line %1 of the project file</source>
        <translation>Línea %1 del archivo del proyecto</translation>
    </message>
    <message>
        <source>The project file</source>
        <translation>El archivo del proyecto</translation>
    </message>
</context>
<context>
    <name>Espalier::ProjectFields</name>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Project name</source>
        <translation>Nombre del proyecto</translation>
    </message>
    <message>
        <source>Will live in</source>
        <translation>Vivirá en</translation>
    </message>
    <message>
        <source>Nothing is written before you save or export.</source>
        <translation>No se escribe nada hasta que guardes o exportes.</translation>
    </message>
    <message>
        <source>Choose Where the Project Will Live</source>
        <translation>Elegir dónde vivirá el proyecto</translation>
    </message>
    <message>
        <source>Change where it will live: %1</source>
        <translation>Cambiar dónde vivirá: %1</translation>
    </message>
</context>
<context>
    <name>Espalier::ProjectFile</name>
    <message>
        <source>This is not an Espalier project: the file is empty.</source>
        <translation>Esto no es un proyecto de Espalier: el archivo está vacío.</translation>
    </message>
    <message>
        <source>The file is encoded in UTF-16 or UTF-32; save it as UTF-8 and try again.</source>
        <translation>El archivo está codificado en UTF-16 o UTF-32; guárdalo como UTF-8 e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>This is not an Espalier project but a picture or an archive.</source>
        <translation>Esto no es un proyecto de Espalier, sino una imagen o un archivo comprimido.</translation>
    </message>
    <message>
        <source>The file contains merge conflict markers at line %1; resolve them, then open it again.</source>
        <translation>El archivo contiene marcas de un conflicto de fusión en la línea %1; resuélvelas y ábrelo de nuevo.</translation>
    </message>
    <message>
        <source>There is not enough memory to read this file.</source>
        <translation>No hay memoria suficiente para leer este archivo.</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8 or has a broken escape at line %1, column %2 (byte %3). If the file was saved in Latin-1, convert it to UTF-8.</source>
        <translation>El texto no es UTF-8 válido o tiene un escape incorrecto en la línea %1, columna %2 (byte %3). Si el archivo se guardó en Latin-1, conviértelo a UTF-8.</translation>
    </message>
    <message>
        <source>The file ends too early, at line %1: a part of it is missing.</source>
        <translation>El archivo acaba demasiado pronto, en la línea %1: falta una parte.</translation>
    </message>
    <message>
        <source>This is not an Espalier project: the JSON is wrong at line %1, column %2 (byte %3): %4.</source>
        <translation>Esto no es un proyecto de Espalier: el JSON es incorrecto en la línea %1, columna %2 (byte %3): %4.</translation>
    </message>
    <message>
        <source>“%1” is given twice; keep one of them.</source>
        <translation>«%1» aparece dos veces; deja solo una.</translation>
    </message>
    <message>
        <source>“%1” must be %2.</source>
        <translation>«%1» debe ser %2.</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>an object of texts</source>
        <translation>un objeto de textos</translation>
    </message>
    <message>
        <source>The variable “%1” is given twice; keep one of them.</source>
        <translation>La variable «%1» aparece dos veces; deja solo una.</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objeto</translation>
    </message>
    <message>
        <source>a whole number from 1 to 4</source>
        <translation>un número entero del 1 al 4</translation>
    </message>
    <message>
        <source>This is not an Espalier project: it has no “espalier” version.</source>
        <translation>Esto no es un proyecto de Espalier: no tiene la versión «espalier».</translation>
    </message>
    <message>
        <source>“espalier” must be the format version, a whole number from 1.</source>
        <translation>«espalier» debe ser la versión del formato, un número entero a partir de 1.</translation>
    </message>
    <message>
        <source>Espalier project</source>
        <translation>Proyecto de Espalier</translation>
    </message>
    <message>
        <source>The layout with everything Espalier knows of it.</source>
        <translation>La estructura con todo lo que Espalier sabe de ella.</translation>
    </message>
    <message>
        <source>The list “nodes” is missing.</source>
        <translation>Falta la lista «nodes».</translation>
    </message>
    <message>
        <source>The file has format version %1; this program knows versions up to %2 and cannot show it. Get a newer Espalier.</source>
        <translation>El archivo tiene la versión de formato %1; este programa conoce versiones hasta la %2 y no puede mostrarlo. Consigue un Espalier más nuevo.</translation>
    </message>
    <message>
        <source>The file has format version %1, newer than this program’s %2. It is shown read-only and can only be saved under another name.</source>
        <translation>El archivo tiene la versión de formato %1, más nueva que la %2 de este programa. Se muestra como solo lectura y solo se puede guardar con otro nombre.</translation>
    </message>
    <message>
        <source>The name of “%1” is not valid UTF-8. A project file cannot hold it; it was saved as shown here.</source>
        <translation>El nombre de «%1» no es UTF-8 válido. Un archivo de proyecto no puede contenerlo; se guardó tal como se muestra aquí.</translation>
    </message>
    <message>
        <source>The project file could not be written: %1.</source>
        <translation>El archivo de proyecto no se pudo escribir: %1.</translation>
    </message>
    <message>
        <source>A node has no name.</source>
        <translation>Un nodo no tiene nombre.</translation>
    </message>
    <message>
        <source>The id “%1” is used by two nodes.</source>
        <translation>Dos nodos usan el id «%1».</translation>
    </message>
    <message>
        <source>“%1” has the id of another node and got a new one. What stood in it is in the other.</source>
        <translation>«%1» tiene el id de otro nodo y recibió uno nuevo. Lo que había en él está en el otro.</translation>
    </message>
    <message>
        <source>“%1” stands in a file; only folders hold others.</source>
        <translation>«%1» está dentro de un archivo; solo las carpetas contienen otros elementos.</translation>
    </message>
    <message>
        <source>Nodes are nested by “children”. A project file lists them flat, each with its parent’s id in “in”.</source>
        <translation>Los nodos están anidados con «children». Un archivo de proyecto los enumera sin anidar, cada uno con el id de su carpeta en «in».</translation>
    </message>
    <message>
        <source>“%1” is given twice in one node; keep one of them.</source>
        <translation>«%1» aparece dos veces en un nodo; deja solo una.</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>una lista de textos</translation>
    </message>
    <message>
        <source>“folder” or “file”</source>
        <translation>«folder» o «file»</translation>
    </message>
    <message>
        <source>“required”, “optional” or “forbidden”</source>
        <translation>«required», «optional» o «forbidden»</translation>
    </message>
    <message>
        <source>Recovered items</source>
        <translation>Elementos recuperados</translation>
    </message>
    <message>
        <source>“%1” had no place and stands under “Recovered items” now.</source>
        <translation>«%1» no tenía lugar y ahora está en «Elementos recuperados».</translation>
    </message>
    <message>
        <source>“%1” is below itself: its parents form a circle.</source>
        <translation>«%1» está debajo de sí misma: sus carpetas superiores forman un círculo.</translation>
    </message>
    <message>
        <source>The parent of “%1” (id %2) is not in the file.</source>
        <translation>La carpeta superior de «%1» (id %2) no está en el archivo.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A node must be %1.</source>
        <translation>Un nodo debe ser %1.</translation>
    </message>
    <message>
        <source>“%1” is not an id: 12 digits and small letters without i, l, o, u, and not all of them 0.</source>
        <translation>«%1» no es un id: 12 cifras y letras minúsculas sin i, l, o, u, y no todas 0.</translation>
    </message>
    <message>
        <source>“none”</source>
        <translation>«none»</translation>
    </message>
    <message>
        <source>a list of lines, each with a “text”</source>
        <translation>una lista de líneas, cada una con un «text»</translation>
    </message>
    <message>
        <source>What the file holds for teaching is of a newer version. It is shown read-only and can only be saved under another name.</source>
        <translation>Lo que el archivo contiene para enseñar es de una versión más nueva. Se muestra solo para leer y únicamente puede guardarse con otro nombre.</translation>
    </message>
</context>
<context>
    <name>Espalier::ProjectNameCheck</name>
    <message>
        <source>Give the project a name</source>
        <translation>Pon un nombre al proyecto</translation>
    </message>
    <message>
        <source>A name cannot contain “/”</source>
        <translation>Un nombre no puede contener «/»</translation>
    </message>
    <message>
        <source>Windows does not allow “%1”</source>
        <translation>Windows no permite «%1»</translation>
    </message>
    <message>
        <source>Nothing is written before you save or export.</source>
        <translation>No se escribe nada hasta que guardes o exportes.</translation>
    </message>
    <message>
        <source>Cannot be written to. Change…</source>
        <translation>No se puede escribir ahí. Cambiar…</translation>
    </message>
    <message>
        <source>%1 is not empty. Export will ask</source>
        <translation>%1 no está vacía. Se preguntará al exportar</translation>
    </message>
    <message>
        <source>%1 is a file. Export will ask</source>
        <translation>%1 es un archivo. Se preguntará al exportar</translation>
    </message>
    <message>
        <source>%1 is there already. Save will ask</source>
        <translation>%1 ya existe. Se preguntará al guardar</translation>
    </message>
    <message>
        <source>Free in %1</source>
        <translation>Libre en %1</translation>
    </message>
</context>
<context>
    <name>Espalier::ProjectorQuiz</name>
    <message>
        <source>Quiz</source>
        <translation>Cuestionario</translation>
    </message>
</context>
<context>
    <name>Espalier::PythonScript</name>
    <message>
        <source>Python generator</source>
        <translation>Generador en Python</translation>
    </message>
    <message>
        <source>A program in Python 3, without anything else, that asks for name and level and makes the folders and files.</source>
        <translation>Un programa en Python 3, sin nada más, al que se le dice el nombre y el nivel y crea las carpetas y los archivos.</translation>
    </message>
</context>
<context>
    <name>Espalier::QuestionPane</name>
    <message>
        <source>Choose a folder without a name on the right.</source>
        <translation>Elige a la derecha una carpeta sin nombre.</translation>
    </message>
</context>
<context>
    <name>Espalier::QuizDialog</name>
    <message>
        <source>Quiz</source>
        <translation>Cuestionario</translation>
    </message>
</context>
<context>
    <name>Espalier::QuizEditor</name>
    <message>
        <source>The guide’s own questions</source>
        <translation>Las preguntas de la propia guía</translation>
    </message>
    <message>
        <source>What a folder is for</source>
        <translation>Para qué es una carpeta</translation>
    </message>
    <message>
        <source>What belongs in a folder</source>
        <translation>Qué va en una carpeta</translation>
    </message>
    <message>
        <source>Where something belongs instead</source>
        <translation>Dónde va algo en su lugar</translation>
    </message>
    <message>
        <source>When a folder is wanted</source>
        <translation>Cuándo hace falta una carpeta</translation>
    </message>
    <message>
        <source>Common mistakes</source>
        <translation>Errores frecuentes</translation>
    </message>
    <message>
        <source>When a folder comes in</source>
        <translation>Cuándo aparece una carpeta</translation>
    </message>
    <message>
        <source>What can wait</source>
        <translation>Qué puede esperar</translation>
    </message>
    <message>
        <source>Which does not stand with the others</source>
        <translation>Cuál no está junto a las demás</translation>
    </message>
    <message>
        <source>Where a file is</source>
        <translation>Dónde está un archivo</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Editar…</translation>
    </message>
    <message>
        <source>As It &amp;Was Made</source>
        <translation>Como se &amp;hizo</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>De&amp;shacerDeshacer</translation>
    </message>
    <message>
        <source>Questions of the Quiz</source>
        <translation>Preguntas del cuestionario</translation>
    </message>
    <message>
        <source>Stored with the project. On the screen, on the projector and in exports the quiz is as it stands here.</source>
        <translation>Se guarda con el proyecto. En la pantalla, en el proyector y en las exportaciones el cuestionario es como está aquí.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>As many as are usual</source>
        <translation>Las habituales</translation>
    </message>
    <message>
        <source>How &amp;many</source>
        <translation>&amp;Cuántas</translation>
    </message>
    <message>
        <source>Others each time</source>
        <translation>Otras cada vez</translation>
    </message>
    <message>
        <source>The same number gives the same questions in the same order.</source>
        <translation>El mismo número da las mismas preguntas en el mismo orden.</translation>
    </message>
    <message>
        <source>Num&amp;ber that they are drawn with</source>
        <translation>Número con el que se &amp;sortean</translation>
    </message>
    <message>
        <source>&amp;Phases</source>
        <translation>&amp;Fases</translation>
    </message>
    <message>
        <source>&amp;Folders</source>
        <translation>Ca&amp;rpetas</translation>
    </message>
    <message>
        <source>&amp;Kinds</source>
        <translation>&amp;Tipos</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>&amp;Add Your Own…</source>
        <translation>&amp;Añadir una propia…</translation>
    </message>
    <message>
        <source>The lesson was made by a newer version of Espalier: it can be shown, and not changed.</source>
        <translation>La lección se hizo con una versión más nueva de Espalier: se puede mostrar, pero no cambiar.</translation>
    </message>
    <message>
        <source>Chose what the quiz asks</source>
        <translation>Se eligió lo que pregunta el cuestionario</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number, question</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Respuesta: %1</translation>
    </message>
    <message>
        <source>left out</source>
        <comment>a question</comment>
        <translation>excluida</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>a question</comment>
        <translation>cambiada</translation>
    </message>
    <message>
        <source>your own</source>
        <comment>a question</comment>
        <translation>propia</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>E&amp;liminar</translation>
    </message>
    <message>
        <source>&amp;Take In Again</source>
        <translation>&amp;Incluir de nuevo</translation>
    </message>
    <message>
        <source>&amp;Leave Out</source>
        <translation>E&amp;xcluir</translation>
    </message>
    <message>
        <source>Changed a question of the quiz</source>
        <translation>Se cambió una pregunta del cuestionario</translation>
    </message>
    <message>
        <source>Took a question into the quiz</source>
        <translation>Se incluyó una pregunta en el cuestionario</translation>
    </message>
    <message>
        <source>Left a question out of the quiz</source>
        <translation>Se excluyó una pregunta del cuestionario</translation>
    </message>
    <message>
        <source>Took back the changes of a question</source>
        <translation>Se retiraron los cambios de una pregunta</translation>
    </message>
    <message numerus="yes">
        <source>Asks every possible question: %Ln.</source>
        <translation>
            <numerusform>Hace la única pregunta posible: %Ln.</numerusform>
            <numerusform>Hace todas las preguntas posibles: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asks %1 of %Ln possible question(s).</source>
        <translation>
            <numerusform>Hace %1 de %Ln pregunta posible.</numerusform>
            <numerusform>Hace %1 de %Ln preguntas posibles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::QuizOptionButton</name>
    <message>
        <source>%1: %2, right</source>
        <comment>letter and answer</comment>
        <translation>%1: %2, correcta</translation>
    </message>
    <message>
        <source>%1: %2, your answer, wrong</source>
        <comment>letter and answer</comment>
        <translation>%1: %2, tu respuesta, incorrecta</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>letter and answer</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hand(s)</source>
        <comment>of a class, for this answer</comment>
        <translation>
            <numerusform>%Ln mano</numerusform>
            <numerusform>%Ln manos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::QuizOptions</name>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Decides which questions come and in which order: the same number gives the same again.</source>
        <translation>Decide qué preguntas salen y en qué orden: el mismo número vuelve a dar lo mismo.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>All</source>
        <comment>questions</comment>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Only questions of these kinds: %1.</source>
        <translation>Solo preguntas de estos tipos: %1.</translation>
    </message>
    <message>
        <source>Only these folders</source>
        <translation>Solo estas carpetas</translation>
    </message>
    <message>
        <source>Only questions about these folders and what is in them.</source>
        <translation>Solo preguntas sobre estas carpetas y lo que contienen.</translation>
    </message>
    <message>
        <source>There is no kind of question “%1”; possible are %2.</source>
        <translation>No hay ningún tipo de pregunta «%1»; los posibles son %2.</translation>
    </message>
    <message>
        <source>There is nothing to ask: questions are made of summaries, of a guide’s explanations and of phases.</source>
        <translation>No hay nada que preguntar: las preguntas se hacen con los resúmenes, las explicaciones de una guía y las fases.</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>Cuestionario</translation>
    </message>
    <message>
        <source>How many questions; 0: as many as the quiz of the project says, else every question there is.</source>
        <translation>Cuántas preguntas; 0: tantas como diga el cuestionario del proyecto y, si no dice nada, todas las que haya.</translation>
    </message>
</context>
<context>
    <name>Espalier::QuizPage</name>
    <message>
        <source>Once more</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>It was wrong a moment ago.</source>
        <translation>Hace un momento la respuesta no fue correcta.</translation>
    </message>
    <message>
        <source>A to D or 1 to 4 answers</source>
        <translation>De la A a la D o del 1 al 4 para responder</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>Pregunta %1 de %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what is asked about</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Right: %1.</source>
        <translation>Correcto: %1.</translation>
    </message>
    <message>
        <source>Wrong. Right is %1.</source>
        <translation>Incorrecto. La respuesta correcta es %1.</translation>
    </message>
    <message>
        <source>A to D counts a hand, with Shift takes one back. T: timer, full stop: black, Space: answer</source>
        <translation>De A a D cuenta una mano; con Mayús quita una. T: tiempo, punto: negro, Espacio: respuesta</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>The answer is %1.</source>
        <translation>La respuesta es %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hand(s)</source>
        <comment>raised in a class</comment>
        <translation>
            <numerusform>%Ln mano</numerusform>
            <numerusform>%Ln manos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln s</source>
        <comment>seconds left</comment>
        <translation>
            <numerusform>%Ln s</numerusform>
            <numerusform>%Ln s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::QuizQuestionDialog</name>
    <message>
        <source>A Question of Your Own</source>
        <translation>Una pregunta propia</translation>
    </message>
    <message>
        <source>Words of the Question</source>
        <translation>Texto de la pregunta</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Pregunta</translation>
    </message>
    <message>
        <source>Answers; the marked one is right</source>
        <translation>Respuestas; la marcada es la correcta</translation>
    </message>
    <message>
        <source>Answer %1 is right</source>
        <comment>a letter</comment>
        <translation>La respuesta %1 es correcta</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <comment>a letter</comment>
        <translation>Respuesta %1</translation>
    </message>
    <message>
        <source>&amp;Reason, for whoever answered</source>
        <translation>&amp;Explicación, para quien ha respondido</translation>
    </message>
</context>
<context>
    <name>Espalier::QuizResult</name>
    <message>
        <source>What was wrong</source>
        <translation>Lo que falló</translation>
    </message>
    <message>
        <source>Repeat What Was Wrong</source>
        <translation>Repetir lo que falló</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>More Questions</source>
        <translation>Más preguntas</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%1 de %2 correctas</translation>
    </message>
    <message>
        <source>All right at the first try. They come back in a few days, so that they stay.</source>
        <translation>Todas bien a la primera. Volverán dentro de unos días, para que no se olviden.</translation>
    </message>
    <message>
        <source>What was wrong comes back first the next time; what was right waits longer each time.</source>
        <translation>Lo que falló volverá primero la próxima vez; lo que acertaste espera cada vez más.</translation>
    </message>
    <message>
        <source>Ask Me All the Same</source>
        <translation>Preguntar de todos modos</translation>
    </message>
    <message>
        <source>Nothing to repeat today</source>
        <translation>Hoy no hay nada que repasar</translation>
    </message>
    <message>
        <source>You answered every question here a short while ago. They come back in a few days, so that they stay.</source>
        <translation>Has respondido hace poco a todas las preguntas de aquí. Volverán dentro de unos días, para que no se olviden.</translation>
    </message>
</context>
<context>
    <name>Espalier::QuizSheetWriter</name>
    <message>
        <source>%1 · Seed %2</source>
        <comment>name of a project, number</comment>
        <translation>%1 · Semilla %2</translation>
    </message>
    <message>
        <source>Quiz: %1</source>
        <comment>name of a project</comment>
        <translation>Cuestionario: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <comment>name of a project</comment>
        <translation>Soluciones: %1</translation>
    </message>
</context>
<context>
    <name>Espalier::QuizWording</name>
    <message>
        <source>Which folder is described like this?</source>
        <translation>¿Qué carpeta se describe así?</translation>
    </message>
    <message>
        <source>Which folder holds this?</source>
        <translation>¿Qué carpeta contiene esto?</translation>
    </message>
    <message>
        <source>Where does this belong?</source>
        <translation>¿Dónde va esto?</translation>
    </message>
    <message>
        <source>Which folder does the guide want in this case?</source>
        <translation>¿Qué carpeta pide la guía en este caso?</translation>
    </message>
    <message>
        <source>In which folder does the guide warn of this?</source>
        <translation>¿En qué carpeta advierte la guía de esto?</translation>
    </message>
    <message>
        <source>Which folder holds the file %1?</source>
        <translation>¿Qué carpeta contiene el archivo %1?</translation>
    </message>
    <message>
        <source>Which folder is described as “%1”?</source>
        <translation>¿Qué carpeta se describe como «%1»?</translation>
    </message>
    <message>
        <source>Which folder holds this: “%1”?</source>
        <translation>¿Qué carpeta contiene esto: «%1»?</translation>
    </message>
    <message>
        <source>Where does this belong: “%1”?</source>
        <translation>¿Dónde va esto: «%1»?</translation>
    </message>
    <message>
        <source>Which folder does the guide want in this case: “%1”?</source>
        <translation>¿Qué carpeta pide la guía en este caso: «%1»?</translation>
    </message>
    <message>
        <source>In which folder does the guide warn of this: “%1”?</source>
        <translation>¿En qué carpeta advierte la guía de esto: «%1»?</translation>
    </message>
    <message>
        <source>In which phase does %1 first appear?</source>
        <translation>¿En qué fase aparece %1 por primera vez?</translation>
    </message>
    <message>
        <source>Which of these can wait until after %1?</source>
        <comment>a phase</comment>
        <translation>¿Cuál de estas puede esperar hasta después de la fase %1?</translation>
    </message>
    <message>
        <source>Three of these stand in one folder. Which does not?</source>
        <translation>Tres de estas están en una misma carpeta. ¿Cuál no?</translation>
    </message>
    <message>
        <source>Which folder holds the file %1 (“%2”)?</source>
        <translation>¿Qué carpeta contiene el archivo %1 («%2»)?</translation>
    </message>
    <message>
        <source>%1 is right.</source>
        <comment>a folder</comment>
        <translation>%1 es lo correcto.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a folder and what it is for</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not %1.</source>
        <comment>a folder</comment>
        <translation>No %1.</translation>
    </message>
    <message>
        <source>Not %1: %2</source>
        <comment>a folder and what it is for</comment>
        <translation>No %1: %2</translation>
    </message>
    <message>
        <source>%1 comes with %2.</source>
        <comment>a folder and its phase</comment>
        <translation>%1 llega con la fase %2.</translation>
    </message>
    <message>
        <source>%1 comes with %2: %3</source>
        <comment>a folder, its phase, what it is for</comment>
        <translation>%1 llega con la fase %2: %3</translation>
    </message>
    <message>
        <source>%1 stands in %2.</source>
        <comment>a folder and the one it is in</comment>
        <translation>%1 está en %2.</translation>
    </message>
    <message>
        <source>%1, %2 and %3 stand in %4; %5 stands in %6.</source>
        <translation>%1, %2 y %3 están en %4; %5 está en %6.</translation>
    </message>
</context>
<context>
    <name>Espalier::ReadingTreeModel</name>
    <message>
        <source>%1, folder</source>
        <translation>%1, carpeta</translation>
    </message>
    <message>
        <source>%1, file</source>
        <translation>%1, archivo</translation>
    </message>
    <message>
        <source>%1, doubtful</source>
        <comment>a folder or file</comment>
        <translation>%1, dudoso</translation>
    </message>
</context>
<context>
    <name>Espalier::ReadmeExporter</name>
    <message>
        <source>Tree in a README</source>
        <translation>Árbol en un README</translation>
    </message>
    <message>
        <source>Draws the tree between two markers of a README that is there, and leaves the rest as it is.</source>
        <translation>Dibuja el árbol entre dos marcas de un README que ya existe y deja el resto como está.</translation>
    </message>
    <message>
        <source>“%1” is not there. The tree goes into a README that exists and has these two lines: %2</source>
        <translation>«%1» no existe. El árbol va en un README que ya existe y tiene estas dos líneas: %2</translation>
    </message>
    <message>
        <source>The tree between the markers is drawn anew; the rest stays.</source>
        <translation>El árbol entre las marcas se dibuja de nuevo; el resto se queda como está.</translation>
    </message>
</context>
<context>
    <name>Espalier::ReadmeReader</name>
    <message>
        <source>There is no tree between markers in this text.</source>
        <translation>En este texto no hay ningún árbol entre marcas.</translation>
    </message>
</context>
<context>
    <name>Espalier::ReadmeTree</name>
    <message>
        <source>The marker in line %1 is never closed; write &lt;!-- /espalier:tree --&gt; where the tree is to end.</source>
        <translation>La marca de la línea %1 no se cierra nunca; escriba &lt;!-- /espalier:tree --&gt; donde deba terminar el árbol.</translation>
    </message>
    <message>
        <source>“%1” in the marker in line %2 means nothing; possible are depth=2 and level=beginner.</source>
        <translation>«%1» en la marca de la línea %2 no significa nada; se puede poner depth=2 y level=beginner.</translation>
    </message>
    <message>
        <source>“%1” says nowhere where the tree is to stand. Put these two lines where you want it: %2</source>
        <translation>«%1» no dice en ninguna parte dónde debe ir el árbol. Ponga estas dos líneas donde lo quiera: %2</translation>
    </message>
</context>
<context>
    <name>Espalier::ReadmeWriter</name>
    <message>
        <source>Words used here</source>
        <translation>Palabras que se usan aquí</translation>
    </message>
</context>
<context>
    <name>Espalier::RecentCard</name>
    <message>
        <source>Unpin</source>
        <translation>Soltar</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Fijar arriba</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln carpeta</numerusform>
            <numerusform>%Ln carpetas</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>Ya no está</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fijado</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Remove from This List</source>
        <translation>Quitar de esta lista</translation>
    </message>
</context>
<context>
    <name>Espalier::RecentList</name>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Projects you save or open are listed here.</source>
        <translation>Los proyectos que guardes o abras aparecerán aquí.</translation>
    </message>
</context>
<context>
    <name>Espalier::Recovery</name>
    <message>
        <source>“%1” holds no recovered work that this version can read.</source>
        <translation>«%1» no contiene ningún trabajo recuperado que esta versión pueda leer.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>«%1» no se puede leer: %2.</translation>
    </message>
    <message>
        <source>This work is no longer there; another window may have opened it.</source>
        <translation>Este trabajo ya no está; puede que lo haya abierto otra ventana.</translation>
    </message>
    <message>
        <source>The folder “%1”, where unsaved work is kept against a crash, cannot be made.</source>
        <translation>No se puede crear la carpeta «%1», donde se conserva el trabajo sin guardar por si el programa falla.</translation>
    </message>
    <message>
        <source>The recovered work “%1” is damaged and cannot be read. It is kept as “%2”.</source>
        <translation>El trabajo recuperado «%1» está dañado y no se puede leer. Se conserva como «%2».</translation>
    </message>
    <message numerus="yes">
        <source>The recovered work was damaged: %Ln of %1 folder(s) could be read. It is kept as “%2”.</source>
        <translation>
            <numerusform>El trabajo recuperado estaba dañado: se pudo leer %Ln carpeta de %1. Se conserva como «%2».</numerusform>
            <numerusform>El trabajo recuperado estaba dañado: se pudieron leer %Ln carpetas de %1. Se conserva como «%2».</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::RecoveryCard</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln más</numerusform>
            <numerusform>%Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the newest only</source>
        <translation>Mostrar solo el más reciente</translation>
    </message>
</context>
<context>
    <name>Espalier::RecoveryRow</name>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Discarded: %1</source>
        <translation>Descartado: %1</translation>
    </message>
    <message numerus="yes">
        <source>It is kept for %Ln day(s).</source>
        <translation>
            <numerusform>Se conserva %Ln día.</numerusform>
            <numerusform>Se conserva %Ln días.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recover %1</source>
        <translation>Recuperar %1</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>Ver %1</translation>
    </message>
    <message>
        <source>Discard %1</source>
        <translation>Descartar %1</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>It cannot be viewed</source>
        <translation>No se puede ver</translation>
    </message>
</context>
<context>
    <name>Espalier::RecoveryView</name>
    <message>
        <source>Nothing differs from the file.</source>
        <translation>No hay diferencias con el archivo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln añadido</numerusform>
            <numerusform>%Ln añadidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>%Ln quitado</numerusform>
            <numerusform>%Ln quitados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln cambiado</numerusform>
            <numerusform>%Ln cambiados</numerusform>
        </translation>
    </message>
    <message>
        <source>In the file, %1</source>
        <translation>En el archivo, %1</translation>
    </message>
    <message>
        <source>Recovered, %1</source>
        <translation>Recuperado, %1</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>+ added</source>
        <translation>+ añadido</translation>
    </message>
    <message>
        <source>− removed</source>
        <translation>− quitado</translation>
    </message>
    <message>
        <source>~ changed</source>
        <translation>~ cambiado</translation>
    </message>
    <message>
        <source>~ was %1</source>
        <comment>the name of a folder before</comment>
        <translation>~ era %1</translation>
    </message>
    <message>
        <source>~ moved from %1</source>
        <translation>~ estaba en %1</translation>
    </message>
    <message>
        <source>~ notes</source>
        <translation>~ notas</translation>
    </message>
    <message>
        <source>~ content</source>
        <translation>~ contenido</translation>
    </message>
</context>
<context>
    <name>Espalier::RecoveryWords</name>
    <message>
        <source>Recovered: %1</source>
        <translation>Recuperado: %1</translation>
    </message>
    <message>
        <source>Espalier ended unexpectedly.</source>
        <translation>Espalier terminó de forma inesperada.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln folder(s) could be read.</source>
        <translation>
            <numerusform>Se pudo leer %1 de %Ln carpeta.</numerusform>
            <numerusform>Se pudieron leer %1 de %Ln carpetas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It ended %Ln time(s) with this open: view it first.</source>
        <translation>
            <numerusform>Terminó %Ln vez con esto abierto: míralo primero.</numerusform>
            <numerusform>Terminó %Ln veces con esto abierto: míralo primero.</numerusform>
        </translation>
    </message>
    <message>
        <source>The project as it was %1 is here.</source>
        <comment>%1: yesterday at 18:52</comment>
        <translation>Aquí está el proyecto tal como era %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) after your last save (%1) are here, the newest from %2.</source>
        <translation>
            <numerusform>Aquí está %Ln cambio posterior a la última vez que guardaste (%1), de %2.</numerusform>
            <numerusform>Aquí están %Ln cambios posteriores a la última vez que guardaste (%1), el más reciente de %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) are here, the newest from %1.</source>
        <translation>
            <numerusform>Aquí está %Ln cambio, de %1.</numerusform>
            <numerusform>Aquí están %Ln cambios, el más reciente de %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was never saved.</source>
        <translation>Nunca se guardó.</translation>
    </message>
    <message>
        <source>Your file is untouched.</source>
        <translation>Tu archivo está intacto.</translation>
    </message>
    <message>
        <source>Your file has changed since: Recover opens a copy.</source>
        <translation>Tu archivo ha cambiado desde entonces: Recuperar abre una copia.</translation>
    </message>
    <message>
        <source>Your file is gone: Recover opens a copy.</source>
        <translation>Tu archivo ya no está: Recuperar abre una copia.</translation>
    </message>
</context>
<context>
    <name>Espalier::RepairDialog</name>
    <message>
        <source>Read a drawn tree</source>
        <translation>Leer un árbol dibujado</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>Dudas</translation>
    </message>
    <message>
        <source>Goes to the next doubt; Shift+F8 to the one before</source>
        <translation>Va a la duda siguiente; Mayús+F8, a la anterior</translation>
    </message>
    <message>
        <source>read</source>
        <comment>a mark of lines</comment>
        <translation>leída</translation>
    </message>
    <message>
        <source>comment</source>
        <comment>a mark of lines</comment>
        <translation>comentario</translation>
    </message>
    <message>
        <source>left out</source>
        <comment>a mark of lines</comment>
        <translation>omitida</translation>
    </message>
    <message>
        <source>doubtful</source>
        <comment>a mark of lines</comment>
        <translation>dudosa</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Proyecto nuevo</translation>
    </message>
    <message>
        <source>Under %1</source>
        <translation>Dentro de %1</translation>
    </message>
    <message>
        <source>Replace layout</source>
        <translation>Sustituir la estructura</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Move &amp;Out of Its Folder</source>
        <translation>&amp;Sacar de su carpeta</translation>
    </message>
    <message>
        <source>Move &amp;Into the Folder Above</source>
        <translation>&amp;Meter en la carpeta de arriba</translation>
    </message>
    <message>
        <source>Move &amp;to…</source>
        <translation>Mo&amp;ver a…</translation>
    </message>
    <message>
        <source>&amp;Drop the Line</source>
        <translation>&amp;Descartar la línea</translation>
    </message>
    <message>
        <source>&amp;Comment of the Line Above</source>
        <translation>&amp;Comentario de la línea de arriba</translation>
    </message>
    <message>
        <source>&amp;All of It Is a Name</source>
        <translation>&amp;Todo es un nombre</translation>
    </message>
    <message>
        <source>Ta&amp;ke Back What Was Answered</source>
        <translation>&amp;Retirar la respuesta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) from the clipboard</source>
        <translation>
            <numerusform>%Ln línea del portapapeles</numerusform>
            <numerusform>%Ln líneas del portapapeles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dropped line(s)</source>
        <translation>
            <numerusform>%Ln línea soltada</numerusform>
            <numerusform>%Ln líneas soltadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of %1</source>
        <translation>
            <numerusform>%Ln línea de %1</numerusform>
            <numerusform>%Ln líneas de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>leyendo…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) for lines that are gone</source>
        <translation>
            <numerusform>%Ln respuesta a una línea que ya no está</numerusform>
            <numerusform>%Ln respuestas a líneas que ya no están</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubt(s)</source>
        <translation>
            <numerusform>%Ln duda</numerusform>
            <numerusform>%Ln dudas</numerusform>
        </translation>
    </message>
    <message>
        <source>No doubts</source>
        <translation>Sin dudas</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>folders, files</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln carpeta</numerusform>
            <numerusform>%Ln carpetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>with %1 itself</source>
        <comment>the root</comment>
        <translation>con %1 incluida</translation>
    </message>
    <message numerus="yes">
        <source>Insert %Ln node(s)</source>
        <translation>
            <numerusform>Insertar %Ln nodo</numerusform>
            <numerusform>Insertar %Ln nodos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace by %Ln node(s)</source>
        <translation>
            <numerusform>Sustituir por %Ln nodo</numerusform>
            <numerusform>Sustituir por %Ln nodos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %Ln node(s)</source>
        <translation>
            <numerusform>Abrir %Ln nodo</numerusform>
            <numerusform>Abrir %Ln nodos</numerusform>
        </translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>C&amp;opiar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Make It a &amp;File</source>
        <translation>Convertir en arc&amp;hivo</translation>
    </message>
    <message>
        <source>Make It a &amp;Folder</source>
        <translation>Convertir en c&amp;arpeta</translation>
    </message>
    <message>
        <source>&amp;Join into One Name</source>
        <translation>&amp;Juntar en un nombre</translation>
    </message>
    <message>
        <source>&amp;Split into Names</source>
        <translation>Separar en &amp;nombres</translation>
    </message>
    <message>
        <source>Which folder is %1 to stand in?</source>
        <translation>¿En qué carpeta debe estar %1?</translation>
    </message>
</context>
<context>
    <name>Espalier::RepairText</name>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Línea %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <comment>number, and what it was read as</comment>
        <translation>Línea %1: %2</translation>
    </message>
</context>
<context>
    <name>Espalier::RepairTree</name>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>Espalier::RepairWords</name>
    <message>
        <source>it stands between two levels</source>
        <translation>está entre dos niveles</translation>
    </message>
    <message>
        <source>it is drawn otherwise than the lines around it</source>
        <translation>está dibujada de otro modo que las de alrededor</translation>
    </message>
    <message>
        <source>it stands after the tree</source>
        <translation>está detrás del árbol</translation>
    </message>
    <message>
        <source>several names, or one with blanks in it</source>
        <translation>varios nombres, o uno con espacios</translation>
    </message>
    <message>
        <source>no mark parts name and comment</source>
        <translation>ninguna marca separa el nombre del comentario</translation>
    </message>
    <message>
        <source>nothing tells folder from file</source>
        <translation>nada distingue carpeta de archivo</translation>
    </message>
    <message>
        <source>it could be read in another way</source>
        <translation>podría leerse de otra forma</translation>
    </message>
    <message>
        <source>its folder has this name already</source>
        <translation>su carpeta ya tiene ese nombre</translation>
    </message>
    <message>
        <source>it follows the last branch of its folder</source>
        <translation>sigue a la última rama de su carpeta</translation>
    </message>
    <message>
        <source>where a name should stand there is none</source>
        <translation>donde debería haber un nombre no lo hay</translation>
    </message>
    <message>
        <source>it leads out of the project</source>
        <translation>lleva fuera del proyecto</translation>
    </message>
    <message>
        <source>there are too many lines</source>
        <translation>hay demasiadas líneas</translation>
    </message>
    <message>
        <source>the folder that was chosen is gone</source>
        <translation>la carpeta elegida ya no está</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>No leída</translation>
    </message>
    <message>
        <source>Not read: %1</source>
        <translation>No leída: %1</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Dudosa</translation>
    </message>
    <message>
        <source>Doubtful: %1</source>
        <translation>Dudosa: %1</translation>
    </message>
    <message>
        <source>The root</source>
        <translation>La raíz</translation>
    </message>
    <message>
        <source>Read, as you said</source>
        <translation>Leída, según tu respuesta</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leída</translation>
    </message>
    <message>
        <source>Comment of the line above</source>
        <translation>Comentario de la línea de arriba</translation>
    </message>
    <message>
        <source>Count of folders and files</source>
        <translation>Recuento de carpetas y archivos</translation>
    </message>
    <message>
        <source>Stands for more that the text leaves out</source>
        <translation>Representa más que el texto omite</translation>
    </message>
    <message>
        <source>Around the tree, left out</source>
        <translation>Alrededor del árbol, omitida</translation>
    </message>
    <message>
        <source>Left out, as you said</source>
        <translation>Omitida, según tu respuesta</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omitida</translation>
    </message>
    <message>
        <source>no tree</source>
        <translation>ningún árbol</translation>
    </message>
    <message>
        <source>drawn with lines</source>
        <translation>dibujado con líneas</translation>
    </message>
    <message>
        <source>drawn by Windows</source>
        <translation>dibujado por Windows</translation>
    </message>
    <message>
        <source>indented</source>
        <translation>con sangría</translation>
    </message>
    <message>
        <source>a list of paths</source>
        <translation>lista de rutas</translation>
    </message>
    <message>
        <source>shell commands</source>
        <translation>comandos de shell</translation>
    </message>
    <message>
        <source>a listing</source>
        <translation>un listado</translation>
    </message>
    <message>
        <source>listed folder by folder</source>
        <translation>listado carpeta por carpeta</translation>
    </message>
    <message>
        <source>headings</source>
        <translation>títulos</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) without an ending: folders or files?</source>
        <translation>
            <numerusform>%Ln nombre sin extensión: ¿carpeta o archivo?</numerusform>
            <numerusform>%Ln nombres sin extensión: ¿carpetas o archivos?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: folder or file?</source>
        <translation>%1: ¿carpeta o archivo?</translation>
    </message>
    <message>
        <source>%1 stands in</source>
        <translation>%1 está en</translation>
    </message>
    <message>
        <source>%1, after a last branch, stands in</source>
        <translation>%1, tras una última rama, está en</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) in one line</source>
        <translation>
            <numerusform>%Ln nombre en una línea</numerusform>
            <numerusform>%Ln nombres en una línea</numerusform>
        </translation>
    </message>
    <message>
        <source>One name or several?</source>
        <translation>¿Un nombre o varios?</translation>
    </message>
    <message>
        <source>%1: where does the name end?</source>
        <translation>%1: ¿dónde acaba el nombre?</translation>
    </message>
    <message>
        <source>%1 after the tree</source>
        <translation>%1 detrás del árbol</translation>
    </message>
    <message>
        <source>From line %1: is this a tree?</source>
        <translation>Desde la línea %1: ¿es un árbol?</translation>
    </message>
    <message>
        <source>%1 is in its folder twice</source>
        <translation>%1 está dos veces en su carpeta</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>En %1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Drop line</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>A tree</source>
        <translation>Un árbol</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Los dos</translation>
    </message>
    <message>
        <source>All of it a name</source>
        <translation>Todo es nombre</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s)</source>
        <translation>
            <numerusform>%Ln nombre</numerusform>
            <numerusform>%Ln nombres</numerusform>
        </translation>
    </message>
    <message>
        <source>Several names</source>
        <translation>Varios nombres</translation>
    </message>
    <message>
        <source>Name and comment</source>
        <translation>Nombre y comentario</translation>
    </message>
    <message>
        <source>One name</source>
        <translation>Un nombre</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation>
            <numerusform>%Ln nodo</numerusform>
            <numerusform>%Ln nodos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>%Ln comentario</numerusform>
            <numerusform>%Ln comentarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of prose left out</source>
        <translation>
            <numerusform>%Ln línea de texto omitida</numerusform>
            <numerusform>%Ln líneas de texto omitidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) not read</source>
        <translation>
            <numerusform>%Ln línea no leída</numerusform>
            <numerusform>%Ln líneas no leídas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln línea</numerusform>
            <numerusform>%Ln líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <comment>15 nodes from 22 lines</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 from %2, %3 left out</source>
        <comment>15 nodes from 22 lines, 3 left out</comment>
        <translation>%1 de %2, %3 omitidas</translation>
    </message>
    <message>
        <source>No tree</source>
        <translation>No es un árbol</translation>
    </message>
</context>
<context>
    <name>Espalier::ReportPanel</name>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln remark(s)</source>
        <translation>
            <numerusform>%1: %Ln observación</numerusform>
            <numerusform>%1: %Ln observaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln remark(s), the first %L2 of them listed</source>
        <translation>
            <numerusform>%1: %Ln observación; se enumeran las primeras %L2</numerusform>
            <numerusform>%1: %Ln observaciones; se enumeran las primeras %L2</numerusform>
        </translation>
    </message>
    <message>
        <source>What an import or an export could not take as it was is listed here.</source>
        <translation>Aquí se enumera lo que una importación o una exportación no pudo tomar tal como estaba.</translation>
    </message>
</context>
<context>
    <name>Espalier::ResultsTable</name>
    <message>
        <source>right</source>
        <translation>correcta</translation>
    </message>
    <message>
        <source>nearly</source>
        <translation>casi</translation>
    </message>
    <message>
        <source>left over</source>
        <translation>sin colocar</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>incorrecta</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiada</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, letters of the file</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <comment>a name</comment>
        <translation>%1, cambiado</translation>
    </message>
    <message>
        <source>Changed by another hand: %1</source>
        <translation>Cambiado por otra mano: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Pistas</translation>
    </message>
</context>
<context>
    <name>Espalier::ResultsView</name>
    <message>
        <source>Files that could not be read</source>
        <translation>Archivos que no se pudieron leer</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Ocultar nombres</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Guardar como CSV…</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>What was hard</source>
        <translation>Lo que fue difícil</translation>
    </message>
    <message>
        <source>Results: %1</source>
        <translation>Resultados: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln respuesta</numerusform>
            <numerusform>%Ln respuestas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) changed by another hand: see the hints of the names.</source>
        <translation>
            <numerusform>%Ln respuesta cambiada por otra mano: mira las indicaciones de los nombres.</numerusform>
            <numerusform>%Ln respuestas cambiadas por otra mano: mira las indicaciones de los nombres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation>
            <numerusform>No se pudo leer %Ln archivo.</numerusform>
            <numerusform>No se pudieron leer %Ln archivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the Results</source>
        <translation>Guardar los resultados</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>The results could not be saved</source>
        <translation>No se pudieron guardar los resultados</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Presentar</translation>
    </message>
    <message>
        <source>Talk about %1</source>
        <comment>names of what was hard</comment>
        <translation>Hablad de %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln student(s)</source>
        <translation>
            <numerusform>%Ln estudiante</numerusform>
            <numerusform>%Ln estudiantes</numerusform>
        </translation>
    </message>
    <message>
        <source>Marking the answers</source>
        <translation>Corrigiendo las respuestas</translation>
    </message>
    <message>
        <source>The key could not be changed</source>
        <translation>No se ha podido cambiar la clave</translation>
    </message>
</context>
<context>
    <name>Espalier::Rule</name>
    <message>
        <source>Required</source>
        <translation>Exigido</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation>Prohibido</translation>
    </message>
    <message>
        <source>As its kind</source>
        <translation>Según su tipo</translation>
    </message>
    <message>
        <source>Check reports this folder when it is missing.</source>
        <translation>La comprobación avisa si falta esta carpeta.</translation>
    </message>
    <message>
        <source>Check reports this file when it is missing.</source>
        <translation>La comprobación avisa si falta este archivo.</translation>
    </message>
    <message>
        <source>Check reports this folder when it exists.</source>
        <translation>La comprobación avisa si existe esta carpeta.</translation>
    </message>
    <message>
        <source>Check reports this file when it exists.</source>
        <translation>La comprobación avisa si existe este archivo.</translation>
    </message>
    <message>
        <source>Check says nothing.</source>
        <translation>La comprobación no dice nada.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a rule, and a sentence that tells its effect</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Tagged %1</source>
        <comment>words, separated by commas</comment>
        <translation>Etiquetas: %1</translation>
    </message>
</context>
<context>
    <name>Espalier::SafeFile</name>
    <message>
        <source>“%1” could not be saved: %2. What was there before is untouched.</source>
        <translation>«%1» no se pudo guardar: %2. Lo que había antes está intacto.</translation>
    </message>
    <message>
        <source>A file name is needed.</source>
        <translation>Hace falta un nombre de archivo.</translation>
    </message>
    <message>
        <source>“%1” contains the character NUL and cannot be a file’s name.</source>
        <translation>«%1» contiene el carácter NUL y no puede ser el nombre de un archivo.</translation>
    </message>
    <message>
        <source>“%1” is an address, not a file on this computer.</source>
        <translation>«%1» es una dirección, no un archivo de este equipo.</translation>
    </message>
    <message>
        <source>“%1” names a folder, not a file.</source>
        <translation>«%1» nombra una carpeta, no un archivo.</translation>
    </message>
    <message>
        <source>“%1” is a folder; choose the name of a file.</source>
        <translation>«%1» es una carpeta; elige el nombre de un archivo.</translation>
    </message>
    <message>
        <source>“%1” is a device or pipe, not a regular file.</source>
        <translation>«%1» es un dispositivo o una tubería, no un archivo normal.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened: %2.</source>
        <translation>«%1» no se puede abrir: %2.</translation>
    </message>
    <message>
        <source>“%1” is a folder, not a file.</source>
        <translation>«%1» es una carpeta, no un archivo.</translation>
    </message>
    <message>
        <source>“%1” is not a regular file but a device, pipe or socket.</source>
        <translation>«%1» no es un archivo normal, sino un dispositivo, una tubería o un socket.</translation>
    </message>
    <message>
        <source>“%1” has %2 bytes, more than the limit of %3.</source>
        <translation>«%1» tiene %2 bytes, más que el límite de %3.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>«%1» no se puede leer: %2.</translation>
    </message>
    <message>
        <source>“%1” is larger than the limit of %2 bytes.</source>
        <translation>«%1» supera el límite de %2 bytes.</translation>
    </message>
    <message>
        <source>it is write-protected</source>
        <translation>está protegido contra escritura</translation>
    </message>
    <message>
        <source>reading back what was written gave something else; choose another disk</source>
        <translation>al releer lo escrito salió otra cosa; elige otro disco</translation>
    </message>
    <message>
        <source>“%1” was saved, but the disk does not confirm that it will last: %2. Save it once more, on another disk.</source>
        <translation>«%1» se guardó, pero el disco no confirma que vaya a perdurar: %2. Guárdalo otra vez, en otro disco.</translation>
    </message>
</context>
<context>
    <name>Espalier::ScriptExporter</name>
    <message>
        <source>The script cannot be written: %1.</source>
        <translation>No se puede escribir el script: %1.</translation>
    </message>
    <message>
        <source>What stands in the files</source>
        <translation>Lo que contienen los archivos</translation>
    </message>
    <message>
        <source>The files stay empty, and no READMEs are made.</source>
        <translation>Los archivos quedan vacíos y no se crea ningún README.</translation>
    </message>
</context>
<context>
    <name>Espalier::SelectionBar</name>
    <message>
        <source>Only items of one folder can go into a new one together</source>
        <translation>Solo los elementos de una misma carpeta pueden pasar juntos a una nueva</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Selección</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln seleccionado</numerusform>
            <numerusform>%Ln seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>Set the phase</source>
        <translation>Poner la fase</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Añadir una etiqueta</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Etiqueta nueva</translation>
    </message>
</context>
<context>
    <name>Espalier::SevenZipEntries</name>
    <message>
        <source>%L1 of the %L2 entries in its header are not there</source>
        <translation>faltan %L1 de las %L2 entradas de su cabecera</translation>
    </message>
    <message>
        <source>The archive needs a password even to list its names. Unpack it yourself and import the folder.</source>
        <translation>El archivo comprimido pide una contraseña incluso para enumerar sus nombres. Descomprímelo tú e importa la carpeta.</translation>
    </message>
    <message>
        <source>“%1” cannot be unpacked: %2</source>
        <translation>«%1» no se puede descomprimir: %2</translation>
    </message>
</context>
<context>
    <name>Espalier::SevenZipHeader</name>
    <message>
        <source>its first header does not fit its own checksum</source>
        <translation>su primera cabecera no coincide con su propia suma de comprobación</translation>
    </message>
    <message>
        <source>it is cut off: its header should stand at byte %L1</source>
        <translation>está cortado: su cabecera debería estar en el byte %L1</translation>
    </message>
    <message>
        <source>the header at its end does not fit its checksum</source>
        <translation>la cabecera del final no coincide con su suma de comprobación</translation>
    </message>
</context>
<context>
    <name>Espalier::ShellCommands</name>
    <message>
        <source>It is not known where this “cd” leads; it was passed over.</source>
        <translation>No se sabe adónde lleva este «cd»; se pasó por alto.</translation>
    </message>
    <message>
        <source>“%1” depends on a variable and was left out.</source>
        <translation>«%1» depende de una variable y se omitió.</translation>
    </message>
    <message numerus="yes">
        <source>The commands make more than %Ln entries; the rest was left out.</source>
        <translation>
            <numerusform>Los comandos crean más de %Ln entrada; el resto se omitió.</numerusform>
            <numerusform>Los comandos crean más de %Ln entradas; el resto se omitió.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” lies outside the project and was left out.</source>
        <translation>«%1» está fuera del proyecto y se omitió.</translation>
    </message>
    <message>
        <source>“%1” leads out of the project by “..” and was left out.</source>
        <translation>«%1» lleva fuera del proyecto con «..» y se omitió.</translation>
    </message>
</context>
<context>
    <name>Espalier::ShellScript</name>
    <message>
        <source>Bash script</source>
        <translation>Script de bash</translation>
    </message>
    <message>
        <source>Shell script, POSIX</source>
        <translation>Script de shell, POSIX</translation>
    </message>
    <message>
        <source>A script for bash that makes the folders and files.</source>
        <translation>Un script para bash que crea las carpetas y los archivos.</translation>
    </message>
    <message>
        <source>A script for every POSIX shell that makes the folders and files.</source>
        <translation>Un script para cualquier shell POSIX que crea las carpetas y los archivos.</translation>
    </message>
</context>
<context>
    <name>Espalier::ShellScriptReader</name>
    <message>
        <source>The command “%1” makes no folder that is known, and was passed over. Nothing is ever run.</source>
        <translation>La orden «%1» no crea ninguna carpeta conocida y se ha pasado por alto. Nunca se ejecuta nada.</translation>
    </message>
    <message>
        <source>No command of this script makes a folder or file.</source>
        <translation>Ninguna orden de este script crea una carpeta o un archivo.</translation>
    </message>
    <message>
        <source>The path in line %1 is more than %L2 folders deep and was left out.</source>
        <translation>La ruta de la línea %1 tiene más de %L2 carpetas de profundidad y se ha omitido.</translation>
    </message>
    <message>
        <source>project</source>
        <translation>proyecto</translation>
    </message>
</context>
<context>
    <name>Espalier::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Buscar un comando</translation>
    </message>
    <message>
        <source>Commands and their shortcuts</source>
        <translation>Comandos y sus atajos</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Atajo</translation>
    </message>
    <message>
        <source>New s&amp;hortcut</source>
        <translation>Atajo n&amp;uevo</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Asignar</translation>
    </message>
    <message>
        <source>Restore &amp;Default</source>
        <translation>Restaurar el pre&amp;determinado</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>Atajo nuevo</translation>
    </message>
    <message>
        <source>“%1” has these keys now; assigning takes them from it.</source>
        <translation>«%1» tiene ahora estas teclas; al asignarlas se le quitan.</translation>
    </message>
</context>
<context>
    <name>Espalier::ShowCommand</name>
    <message>
        <source>print the tree of a project, guide, folder or archive</source>
        <translation>mostrar el árbol de un proyecto, una guía, una carpeta o un archivo comprimido</translation>
    </message>
    <message>
        <source>How to print it: text (the default), ascii, markdown, json or paths.</source>
        <translation>Cómo mostrarlo: text (lo predeterminado), ascii, markdown, json o paths.</translation>
    </message>
    <message>
        <source>What the built-in guide proposes for a first project.</source>
        <translation>Lo que la guía integrada propone para un primer proyecto.</translation>
    </message>
    <message>
        <source>The current folder for another program.</source>
        <translation>La carpeta actual para otro programa.</translation>
    </message>
    <message>
        <source>A folder as it was in a release.</source>
        <translation>Una carpeta tal como estaba en una versión publicada.</translation>
    </message>
</context>
<context>
    <name>Espalier::SiblingNames</name>
    <message>
        <source>“%1” holds bytes that are no UTF-8 text; they are written as they are.</source>
        <translation>«%1» contiene bytes que no son texto UTF-8; se escriben tal cual.</translation>
    </message>
    <message>
        <source>“%1” and “%2” look the same and differ only in their encoding; macOS takes them for one name.</source>
        <translation>«%1» y «%2» parecen iguales y solo se distinguen por su codificación; macOS los toma por un mismo nombre.</translation>
    </message>
    <message>
        <source>“%1” and “%2” differ only in capital and small letters; Windows and macOS take them for one name.</source>
        <translation>«%1» y «%2» solo se distinguen por mayúsculas y minúsculas; Windows y macOS los toman por un mismo nombre.</translation>
    </message>
    <message>
        <source>“%1” holds bytes that are no UTF-8 text; it is written as “%2”.</source>
        <translation>«%1» contiene bytes que no son texto UTF-8; se escribe como «%2».</translation>
    </message>
    <message>
        <source>There is more than one “%1”; this one is written as “%2”.</source>
        <translation>Hay más de un «%1»; este se escribe como «%2».</translation>
    </message>
</context>
<context>
    <name>Espalier::Slide</name>
    <message>
        <source>%1 / %2</source>
        <comment>number of a slide and how many there are</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>words that are asked about</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>From when</source>
        <translation>Desde cuándo</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Aquí no</translation>
    </message>
    <message>
        <source>Skills: %1</source>
        <translation>Aptitudes: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>number of a folder and how many there are</comment>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>Espalier::SlideKeys</name>
    <message>
        <source>Space, N, →, ↓, Page Down, Enter, click, swipe left</source>
        <translation>Espacio, N, →, ↓, AvPág, Intro, clic, deslizar a la izquierda</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>P, ←, ↑, Page Up, Backspace, swipe right</source>
        <translation>P, ←, ↑, RePág, Retroceso, deslizar a la derecha</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Inicio, Fin</translation>
    </message>
    <message>
        <source>First, last step</source>
        <translation>Primer, último paso</translation>
    </message>
    <message>
        <source>Go to a step by its number or name</source>
        <translation>Ir a un paso por su número o nombre</translation>
    </message>
    <message>
        <source>Black; any key returns</source>
        <translation>Negro; cualquier tecla vuelve</translation>
    </message>
    <message>
        <source>White; any key returns</source>
        <translation>Blanco; cualquier tecla vuelve</translation>
    </message>
    <message>
        <source>Speaker view</source>
        <translation>Vista del orador</translation>
    </message>
    <message>
        <source>Overview of all steps</source>
        <translation>Vista general de todos los pasos</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>Cronómetro</translation>
    </message>
    <message>
        <source>Draw; 1 to 4 choose the colour, Ctrl+Z takes back, E erases all</source>
        <translation>Dibujar; 1 a 4 eligen el color, Ctrl+Z deshace, E borra todo</translation>
    </message>
    <message>
        <source>Spotlight; the wheel changes its size</source>
        <translation>Foco; la rueda cambia su tamaño</translation>
    </message>
    <message>
        <source>Words larger, smaller, as usual</source>
        <translation>Palabras más grandes, más pequeñas, como siempre</translation>
    </message>
    <message>
        <source>The map alone</source>
        <translation>Solo el mapa</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Estas teclas</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Closes what is on top, at last the show</source>
        <translation>Cierra lo que está encima y, al final, la presentación</translation>
    </message>
</context>
<context>
    <name>Espalier::SlideOverlay</name>
    <message>
        <source>Overview</source>
        <translation>Vista general</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>keys and what they do</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>Number or name of a step</source>
        <translation>Número o nombre de un paso</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln paso</numerusform>
            <numerusform>%Ln pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>No such step</source>
        <translation>No existe ese paso</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and title of a step</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>Espalier::SlideStrip</name>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>%1 (gone)</source>
        <comment>a step whose folder is gone</comment>
        <translation>%1 (ya no está)</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <comment>a step</comment>
        <translation>%1 (oculto)</translation>
    </message>
    <message>
        <source>%1. %2 (new)</source>
        <comment>number and title of a step</comment>
        <translation>%1. %2 (nuevo)</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and title of a step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>&amp;Words and notes…</source>
        <translation>&amp;Palabras y notas…</translation>
    </message>
    <message>
        <source>&amp;Show again</source>
        <translation>&amp;Mostrar de nuevo</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Ocultar</translation>
    </message>
    <message>
        <source>Move &amp;earlier</source>
        <translation>Mover a&amp;ntes</translation>
    </message>
    <message>
        <source>Move &amp;later</source>
        <translation>Mover &amp;después</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Add a step of your own</source>
        <translation>&amp;Añadir un paso propio</translation>
    </message>
    <message>
        <source>&amp;Make all steps again</source>
        <translation>&amp;Rehacer todos los pasos</translation>
    </message>
</context>
<context>
    <name>Espalier::SlideWindow</name>
    <message>
        <source>Presentation</source>
        <translation>Presentación</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <comment>number, count and title</comment>
        <translation>Paso %1 de %2: %3</translation>
    </message>
</context>
<context>
    <name>Espalier::Slides</name>
    <message numerus="yes">
        <source>%Ln small folder(s) have no slide: a lesson holds 60.</source>
        <translation>
            <numerusform>%Ln carpeta pequeña no tiene diapositiva: en una lección caben 60.</numerusform>
            <numerusform>%Ln carpetas pequeñas no tienen diapositiva: en una lección caben 60.</numerusform>
        </translation>
    </message>
    <message>
        <source>The slides cannot be written: %1.</source>
        <translation>No se pueden escribir las diapositivas: %1.</translation>
    </message>
    <message>
        <source>The slides were cancelled.</source>
        <translation>Se cancelaron las diapositivas.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and title of a slide</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Space, N, →: next. P, ←: back. Home, End. A number and Enter: that slide.
B black, W white, O overview, T timer, ? these keys, Esc closes.</source>
        <translation>Espacio, N, →: siguiente. P, ←: atrás. Inicio, Fin. Un número e Intro: esa diapositiva.
B negro, W blanco, O vista general, T cronómetro, ? estas teclas, Esc cierra.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>Espalier::Source</name>
    <message>
        <source>“%1” is not a file, a folder, a built-in guide (%2) or “git:REV”.</source>
        <translation>«%1» no es un archivo, ni una carpeta, ni una guía integrada (%2), ni un «git:REV».</translation>
    </message>
    <message>
        <source>“%1” is neither a file nor a folder; did you mean the guide “%2”?</source>
        <translation>«%1» no es un archivo ni una carpeta; ¿querías decir la guía «%2»?</translation>
    </message>
</context>
<context>
    <name>Espalier::SpeakerWindow</name>
    <message>
        <source>Speaker view</source>
        <translation>Vista del orador</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>End the presentation (Esc)</source>
        <translation>Terminar la presentación (Esc)</translation>
    </message>
    <message>
        <source>On the screen now</source>
        <translation>Ahora en la pantalla</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Negro</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Dibujar</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <translation>Foco</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vista general</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Tecla: %1</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>Against the plan</source>
        <translation>Frente al plan</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Smaller notes</source>
        <translation>Notas más pequeñas</translation>
    </message>
    <message>
        <source>Larger notes</source>
        <translation>Notas más grandes</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <comment>number, count and title of a step</comment>
        <translation>%1 de %2 · %3</translation>
    </message>
    <message>
        <source>No notes for this step.</source>
        <translation>No hay notas para este paso.</translation>
    </message>
    <message>
        <source>Reveal the answer</source>
        <translation>Mostrar la respuesta</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <comment>the step that follows</comment>
        <translation>Siguiente: %1</translation>
    </message>
    <message>
        <source>This is the last step.</source>
        <translation>Este es el último paso.</translation>
    </message>
    <message>
        <source>+%1</source>
        <comment>minutes late</comment>
        <translation>+%1</translation>
    </message>
    <message>
        <source>−%1</source>
        <comment>minutes early</comment>
        <translation>−%1</translation>
    </message>
    <message>
        <source>%1 · until %2</source>
        <comment>a part of the plan and a time</comment>
        <translation>%1 · hasta las %2</translation>
    </message>
</context>
<context>
    <name>Espalier::StartCard</name>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln carpeta</numerusform>
            <numerusform>%Ln carpetas</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <comment>one of several cards</comment>
        <translation>%L1 de %L2</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
</context>
<context>
    <name>Espalier::StartPage</name>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
</context>
<context>
    <name>Espalier::StarterBuilder</name>
    <message>
        <source>There is no starter “%1” in the guide “%2”.</source>
        <translation>No existe el punto de partida «%1» en la guía «%2».</translation>
    </message>
    <message>
        <source>There is no project type “%1” in the guide “%2”.</source>
        <translation>No existe el tipo de proyecto «%1» en la guía «%2».</translation>
    </message>
    <message>
        <source>There is no career path “%1” in the guide “%2”.</source>
        <translation>No existe la trayectoria «%1» en la guía «%2».</translation>
    </message>
    <message>
        <source>Known are: %1.</source>
        <translation>Se conocen: %1.</translation>
    </message>
    <message>
        <source>The guide “%1” has no variable “%2”. Known are: %3.</source>
        <translation>La guía «%1» no tiene la variable «%2». Se conocen: %3.</translation>
    </message>
    <message>
        <source>The variable “%1” cannot have this value. %2</source>
        <translation>La variable «%1» no puede tener este valor. %2</translation>
    </message>
    <message>
        <source>The project cannot be called that. %1</source>
        <translation>El proyecto no puede llamarse así. %1</translation>
    </message>
</context>
<context>
    <name>Espalier::StarterChips</name>
    <message>
        <source>Starters</source>
        <translation>Puntos de partida</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Project types</source>
        <translation>Tipos de proyecto</translation>
    </message>
    <message>
        <source>Career paths</source>
        <translation>Trayectorias</translation>
    </message>
    <message>
        <source>replaces</source>
        <comment>what a starter does to the layout</comment>
        <translation>sustituye</translation>
    </message>
    <message>
        <source>adds</source>
        <comment>what a starter does to the layout</comment>
        <translation>añade</translation>
    </message>
    <message>
        <source>Replaces the layout by a fresh one.</source>
        <translation>Sustituye la estructura por una nueva.</translation>
    </message>
    <message>
        <source>Adds to the layout what it lacks, after a preview.</source>
        <translation>Añade a la estructura lo que le falta, tras una vista previa.</translation>
    </message>
    <message>
        <source>Starting points of this guide: a template makes a fresh layout, the others add to this one</source>
        <translation>Puntos de partida de esta guía: una plantilla crea una estructura nueva, los demás añaden a esta</translation>
    </message>
    <message>
        <source>Python generator</source>
        <translation>Generador en Python</translation>
    </message>
    <message>
        <source>exports</source>
        <comment>what a chip does: it writes a file</comment>
        <translation>exporta</translation>
    </message>
    <message>
        <source>One file that makes every level of this guide with Python 3 alone. The layout stays as it is.</source>
        <translation>Un solo archivo que crea cualquier nivel de esta guía solo con Python 3. La estructura queda como está.</translation>
    </message>
</context>
<context>
    <name>Espalier::StepDialog</name>
    <message>
        <source>Words of the Step</source>
        <translation>Palabras del paso</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Título</translation>
    </message>
    <message>
        <source>Te&amp;xt, in whole sentences</source>
        <translation>Te&amp;xto, en frases enteras</translation>
    </message>
    <message>
        <source>&amp;Notes, for whoever speaks</source>
        <translation>&amp;Notas, para quien habla</translation>
    </message>
</context>
<context>
    <name>Espalier::Suggestion</name>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>a list of alternatives and the last of them</comment>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between alternatives</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Espalier::SvgDocument</name>
    <message>
        <source>The structure of “%1” as a map: %2.</source>
        <translation>La estructura de «%1» como mapa: %2.</translation>
    </message>
</context>
<context>
    <name>Espalier::TagEdit</name>
    <message>
        <source>+ Tag</source>
        <translation>+ Etiqueta</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Añadir una etiqueta</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nueva etiqueta</translation>
    </message>
    <message>
        <source>Tag %1, on some of them</source>
        <translation>Etiqueta %1, en algunos de ellos</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Etiqueta %1</translation>
    </message>
    <message>
        <source>Shows everything again; Delete removes the tag</source>
        <translation>Vuelve a mostrar todo; Supr quita la etiqueta</translation>
    </message>
    <message>
        <source>Shows only what is tagged with it; Delete removes the tag</source>
        <translation>Muestra solo lo que la lleva; Supr quita la etiqueta</translation>
    </message>
    <message>
        <source>Only what is tagged “%1” is shown. Click to show everything again.</source>
        <translation>Solo se muestra lo etiquetado «%1». Un clic vuelve a mostrar todo.</translation>
    </message>
    <message>
        <source>Click to show only what is tagged “%1”</source>
        <translation>Un clic muestra solo lo etiquetado «%1»</translation>
    </message>
    <message>
        <source>Show Everything Again</source>
        <translation>Volver a mostrar todo</translation>
    </message>
    <message>
        <source>Show Only What Is Tagged “%1”</source>
        <translation>Mostrar solo lo etiquetado «%1»</translation>
    </message>
    <message>
        <source>Add “%1” to All of Them</source>
        <translation>Añadir «%1» a todos</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Quitar «%1»</translation>
    </message>
    <message>
        <source>“%1” is there already.</source>
        <translation>«%1» ya está.</translation>
    </message>
</context>
<context>
    <name>Espalier::Tags</name>
    <message>
        <source>A tag needs a word.</source>
        <translation>Una etiqueta necesita una palabra.</translation>
    </message>
    <message>
        <source>A tag cannot contain “%1”.</source>
        <translation>Una etiqueta no puede contener «%1».</translation>
    </message>
    <message>
        <source>A tag cannot contain characters that nobody can see.</source>
        <translation>Una etiqueta no puede contener caracteres que nadie puede ver.</translation>
    </message>
    <message numerus="yes">
        <source>A tag can have %Ln letter(s) at most.</source>
        <translation>
            <numerusform>Una etiqueta puede tener %Ln letra como máximo.</numerusform>
            <numerusform>Una etiqueta puede tener %Ln letras como máximo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::TarEntries</name>
    <message>
        <source>its end mark is missing</source>
        <translation>falta la marca de fin</translation>
    </message>
    <message>
        <source>the header at its byte %L1 does not fit its own checksum</source>
        <translation>la cabecera del byte %L1 no coincide con su propia suma de comprobación</translation>
    </message>
    <message>
        <source>the header at its byte %L1, after “%2”, does not fit its own checksum</source>
        <translation>la cabecera del byte %L1, después de «%2», no coincide con su propia suma de comprobación</translation>
    </message>
    <message>
        <source>it is cut off or cannot be read from its byte %L1 on, where “%2” begins</source>
        <translation>está cortado o no se puede leer desde el byte %L1, donde empieza «%2»</translation>
    </message>
    <message>
        <source>Something stands behind the end of the archive; it was not read.</source>
        <translation>Hay algo después del final del archivo comprimido; no se leyó.</translation>
    </message>
</context>
<context>
    <name>Espalier::TargetLock</name>
    <message>
        <source>Another export into “%1” is still running, so nothing was written; try again when it has ended.</source>
        <translation>Todavía hay otra exportación a «%1» en marcha, así que no se escribió nada; inténtalo de nuevo cuando haya terminado.</translation>
    </message>
</context>
<context>
    <name>Espalier::TargetPath</name>
    <message>
        <source>“%1” exists and is not a folder. Choose another place for the export.</source>
        <translation>«%1» existe y no es una carpeta. Elige otro lugar para la exportación.</translation>
    </message>
    <message>
        <source>“%1” is a symbolic link that leads nowhere. Remove it, or choose another place for the export.</source>
        <translation>«%1» es un enlace simbólico que no lleva a ninguna parte. Elimínalo o elige otro lugar para la exportación.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened: %2.</source>
        <translation>«%1» no se puede abrir: %2.</translation>
    </message>
    <message>
        <source>A folder is needed as the place of the export: “%1” names none.</source>
        <translation>Hace falta una carpeta como lugar de la exportación: «%1» no nombra ninguna.</translation>
    </message>
    <message>
        <source>The current folder is gone: %1. Give the place of the export from the root.</source>
        <translation>La carpeta actual ya no existe: %1. Indica el lugar de la exportación desde la raíz.</translation>
    </message>
</context>
<context>
    <name>Espalier::TargetProbe</name>
    <message>
        <source>The folder is there already.</source>
        <translation>La carpeta ya está ahí.</translation>
    </message>
    <message>
        <source>The folder is there already and is left alone, with everything in it.</source>
        <translation>La carpeta ya está ahí y no se toca, con todo lo que contiene.</translation>
    </message>
    <message>
        <source>The same file is there already.</source>
        <translation>Ya está ahí el mismo archivo.</translation>
    </message>
    <message>
        <source>A file with other content is there already and is kept.</source>
        <translation>Ya hay ahí un archivo con otro contenido y se conserva.</translation>
    </message>
    <message>
        <source>A file that cannot be read is there already and is kept.</source>
        <translation>Ya hay ahí un archivo que no se puede leer y se conserva.</translation>
    </message>
    <message>
        <source>It replaces a file with other content.</source>
        <translation>Sustituye un archivo con otro contenido.</translation>
    </message>
    <message>
        <source>A file with other content is there already.</source>
        <translation>Ya hay ahí un archivo con otro contenido.</translation>
    </message>
    <message>
        <source>A symbolic link of this name stands in the way; it is neither followed nor replaced.</source>
        <translation>Estorba un enlace simbólico con este nombre; ni se sigue ni se sustituye.</translation>
    </message>
    <message>
        <source>A file of this name stands where the folder should be.</source>
        <translation>Hay un archivo con este nombre donde debería estar la carpeta.</translation>
    </message>
    <message>
        <source>A folder of this name stands where the file should be.</source>
        <translation>Hay una carpeta con este nombre donde debería estar el archivo.</translation>
    </message>
    <message>
        <source>Something of this name that is neither a file nor a folder stands in the way.</source>
        <translation>Estorba algo con este nombre que no es ni un archivo ni una carpeta.</translation>
    </message>
    <message>
        <source>It lies in a folder that is refused.</source>
        <translation>Está en una carpeta que se rechaza.</translation>
    </message>
    <message>
        <source>What stands in its place cannot be looked at: %1.</source>
        <translation>Lo que hay en su lugar no se puede examinar: %1.</translation>
    </message>
    <message>
        <source>Its folder cannot be written to: %1.</source>
        <translation>No se puede escribir en su carpeta: %1.</translation>
    </message>
</context>
<context>
    <name>Espalier::TeachPage</name>
    <message>
        <source>Teach a lesson</source>
        <translation>Dar una lección</translation>
    </message>
    <message>
        <source>Ready to start. Everything works without a network.</source>
        <translation>Listo para empezar. Todo funciona sin red.</translation>
    </message>
    <message>
        <source>Counting what the guide teaches…</source>
        <translation>Contando lo que enseña la guía…</translation>
    </message>
    <message>
        <source>For today&apos;s class</source>
        <translation>Para la clase de hoy</translation>
    </message>
    <message>
        <source>Hand out…</source>
        <translation>Repartir…</translation>
    </message>
    <message>
        <source>The exercise of a lesson, as a file</source>
        <translation>El ejercicio de una lección, como archivo</translation>
    </message>
    <message>
        <source>Open results…</source>
        <translation>Abrir resultados…</translation>
    </message>
    <message>
        <source>A folder of answers, one table</source>
        <translation>Una carpeta de respuestas, una tabla</translation>
    </message>
    <message>
        <source>Reset for the next class…</source>
        <translation>Reiniciar para la próxima clase…</translation>
    </message>
    <message>
        <source>Names, attempts, locks</source>
        <translation>Nombres, intentos, bloqueos</translation>
    </message>
    <message>
        <source>Class mode: on</source>
        <translation>Modo de clase: encendido</translation>
    </message>
    <message>
        <source>Class mode: off</source>
        <translation>Modo de clase: apagado</translation>
    </message>
    <message>
        <source>Lock phases and editing</source>
        <translation>Bloquear fases y edición</translation>
    </message>
    <message>
        <source>This guide knows no phases, so it gives no lesson by itself. Open a layout and press F5 to present it.</source>
        <translation>Esta guía no conoce fases, así que no da ninguna lección por sí misma. Abre una estructura y pulsa F5 para presentarla.</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Enseñar</translation>
    </message>
    <message>
        <source>Class mode ends before this phase.</source>
        <translation>El modo de clase acaba antes de esta fase.</translation>
    </message>
</context>
<context>
    <name>Espalier::Teaching</name>
    <message>
        <source>Making a quiz</source>
        <translation>Preparando un cuestionario</translation>
    </message>
    <message>
        <source>The Folder with the Answers of a Class</source>
        <translation>La carpeta con las respuestas de una clase</translation>
    </message>
    <message>
        <source>Looking for the exercise</source>
        <translation>Buscando el ejercicio</translation>
    </message>
    <message>
        <source>Which Exercise Did They Answer?</source>
        <translation>¿Qué ejercicio respondieron?</translation>
    </message>
    <message>
        <source>Espalier files (*.espalier)</source>
        <translation>Archivos de Espalier (*.espalier)</translation>
    </message>
    <message>
        <source>Opening the exercise</source>
        <translation>Abriendo el ejercicio</translation>
    </message>
</context>
<context>
    <name>Espalier::TextCompletion</name>
    <message numerus="yes">
        <source>%Ln proposal(s)</source>
        <translation>
            <numerusform>%Ln propuesta</numerusform>
            <numerusform>%Ln propuestas</numerusform>
        </translation>
    </message>
    <message>
        <source>Tab takes it, Esc keeps “%1”</source>
        <translation>Tab la toma, Esc deja «%1»</translation>
    </message>
    <message>
        <source>with its explanation</source>
        <translation>con su explicación</translation>
    </message>
</context>
<context>
    <name>Espalier::TextDecoder</name>
    <message>
        <source>The text was decoded from %1.</source>
        <translation>El texto se descodificó desde %1.</translation>
    </message>
    <message>
        <source>The text holds zero bytes, which no name can have; each was replaced by “%1”.</source>
        <translation>El texto contiene bytes cero, que ningún nombre puede tener; cada uno se sustituyó por «%1».</translation>
    </message>
    <message>
        <source>The text is not UTF-8. It was decoded as Windows-1252; save it as UTF-8 if letters look wrong.</source>
        <translation>El texto no es UTF-8. Se descodificó como Windows-1252; guárdalo como UTF-8 si alguna letra se ve mal.</translation>
    </message>
    <message>
        <source>The text is UTF-8 with bad bytes in it; each was replaced by “%1”.</source>
        <translation>El texto es UTF-8 con bytes incorrectos; cada uno se sustituyó por «%1».</translation>
    </message>
    <message>
        <source>The text had been read in a wrong encoding before; its bars and letters were put right.</source>
        <translation>El texto se había leído antes con una codificación errónea; se han corregido sus barras y letras.</translation>
    </message>
    <message>
        <source>The text was decoded from the code page of a Windows console.</source>
        <translation>El texto se descodificó de la página de códigos de una consola de Windows.</translation>
    </message>
</context>
<context>
    <name>Espalier::TextEditing</name>
    <message>
        <source>Which folder? Kept in the text, not in the layout</source>
        <translation>¿En qué carpeta? Queda en el texto, no en la estructura</translation>
    </message>
    <message>
        <source>Kept in the text, not in the layout</source>
        <translation>Queda en el texto, no en la estructura</translation>
    </message>
    <message>
        <source>There is no folder above to move into.</source>
        <translation>No hay ninguna carpeta encima en la que entrar.</translation>
    </message>
    <message>
        <source>Edited the text</source>
        <translation>Se editó el texto</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>Se quitó %1</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n item(s)</source>
        <translation>
            <numerusform>Se quitó %n elemento</numerusform>
            <numerusform>Se quitaron %n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what was removed, how much of it was hidden</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n of them hidden</source>
        <translation>
            <numerusform>%n de ellos, oculto</numerusform>
            <numerusform>%n de ellos, ocultos</numerusform>
        </translation>
    </message>
    <message>
        <source>No tree was found in what was pasted.</source>
        <translation>No se encontró ningún árbol en lo pegado.</translation>
    </message>
</context>
<context>
    <name>Espalier::TextFormat</name>
    <message>
        <source>Drawn tree, ASCII</source>
        <translation>Árbol dibujado, ASCII</translation>
    </message>
    <message>
        <source>The tree drawn with plain characters, for everywhere.</source>
        <translation>El árbol dibujado con caracteres sencillos, para cualquier sitio.</translation>
    </message>
    <message>
        <source>Drawn tree</source>
        <translation>Árbol dibujado</translation>
    </message>
    <message>
        <source>The tree drawn as text, as “tree” does it, with the summaries as comments.</source>
        <translation>El árbol dibujado como texto, igual que hace «tree», con los resúmenes como comentarios.</translation>
    </message>
    <message>
        <source>There is no tree in this text: no line of it names a folder or file.</source>
        <translation>En este texto no hay ningún árbol: ninguna línea nombra una carpeta o un archivo.</translation>
    </message>
    <message>
        <source>project</source>
        <translation>proyecto</translation>
    </message>
    <message>
        <source>The tree could not be written: %1.</source>
        <translation>El árbol no se pudo escribir: %1.</translation>
    </message>
</context>
<context>
    <name>Espalier::TextImport</name>
    <message>
        <source>project</source>
        <translation>proyecto</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importación</translation>
    </message>
    <message>
        <source>Reading the clipboard</source>
        <translation>Leyendo el portapapeles</translation>
    </message>
    <message>
        <source>Reading the text</source>
        <translation>Leyendo el texto</translation>
    </message>
    <message numerus="yes">
        <source>There is no tree in this text: none of its %Ln line(s) names a folder or file.</source>
        <translation>
            <numerusform>No hay ningún árbol en este texto: su única línea no nombra ninguna carpeta ni archivo.</numerusform>
            <numerusform>No hay ningún árbol en este texto: ninguna de sus %Ln líneas nombra una carpeta o un archivo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace the layout</source>
        <translation>Sustituir la estructura</translation>
    </message>
</context>
<context>
    <name>Espalier::TextPage</name>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln línea</numerusform>
            <numerusform>%Ln líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>how many lines, how many of them are folded</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folded</source>
        <comment>folders in the text</comment>
        <translation>
            <numerusform>%Ln plegada</numerusform>
            <numerusform>%Ln plegadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) not in the layout</source>
        <translation>
            <numerusform>%Ln línea fuera de la estructura</numerusform>
            <numerusform>%Ln líneas fuera de la estructura</numerusform>
        </translation>
    </message>
    <message>
        <source>Aligned at column %1</source>
        <translation>Alineado en la columna %1</translation>
    </message>
    <message>
        <source>The whole project as text, to be written like code: Enter makes a line, Tab moves it into the folder above, # begins a comment. Each step can be undone.</source>
        <translation>Todo el proyecto como texto, que se escribe como código: Intro crea una línea, Tab la mete en la carpeta de arriba, # empieza un comentario. Cada paso se puede deshacer.</translation>
    </message>
    <message>
        <source>Line %L1, column %L2</source>
        <translation>Línea %L1, columna %L2</translation>
    </message>
</context>
<context>
    <name>Espalier::TextReconcile</name>
    <message>
        <source>“%1” already holds “%2”.</source>
        <translation>«%1» ya contiene «%2».</translation>
    </message>
    <message>
        <source>The line above is not part of the layout and cannot hold anything.</source>
        <translation>La línea de arriba no forma parte de la estructura y no puede contener nada.</translation>
    </message>
    <message>
        <source>There is already a folder “%1” here.</source>
        <translation>Ya hay una carpeta «%1» aquí.</translation>
    </message>
    <message>
        <source>There is already a file “%1” here.</source>
        <translation>Ya hay un archivo «%1» aquí.</translation>
    </message>
    <message>
        <source>“%1” holds other items and stays a folder.</source>
        <translation>«%1» contiene otros elementos y sigue siendo una carpeta.</translation>
    </message>
</context>
<context>
    <name>Espalier::TextView</name>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <translation>
            <numerusform>%Ln oculto</numerusform>
            <numerusform>%Ln ocultos</numerusform>
        </translation>
    </message>
    <message>
        <source>empty line</source>
        <translation>línea vacía</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>carpeta</translation>
    </message>
    <message>
        <source>file</source>
        <translation>archivo</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>nivel %1</translation>
    </message>
    <message>
        <source>has error</source>
        <translation>tiene un error</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a line as it is read out</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>Copied without %n hidden item(s)</source>
        <translation>
            <numerusform>Se copió sin %n elemento oculto</numerusform>
            <numerusform>Se copió sin %n elementos ocultos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln hidden</source>
        <comment>nodes that the filter hides</comment>
        <translation>
            <numerusform>+%Ln oculto</numerusform>
            <numerusform>+%Ln ocultos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>how many are hidden, the phase that shows them</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>In %1</source>
        <comment>a folder</comment>
        <translation>En %1</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>renamed from %1</source>
        <translation>antes %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nueva</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiada</translation>
    </message>
</context>
<context>
    <name>Espalier::TopicBanner</name>
    <message>
        <source>%1 and %2</source>
        <comment>folders and files</comment>
        <translation>%1 y %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln carpeta</numerusform>
            <numerusform>%Ln carpetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes into the project itself</source>
        <translation>Va en el propio proyecto</translation>
    </message>
    <message>
        <source>Goes into the project itself, with %1</source>
        <translation>Va en el propio proyecto, con %1</translation>
    </message>
    <message>
        <source>Goes into %1</source>
        <translation>Va en %1</translation>
    </message>
    <message>
        <source>Goes into %1, with %2</source>
        <comment>a folder; folders and files</comment>
        <translation>Va en %1, con %2</translation>
    </message>
    <message>
        <source>Not in your layout</source>
        <translation>No está en tu estructura</translation>
    </message>
    <message>
        <source>Add to layout</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>In your layout</source>
        <translation>Está en tu estructura</translation>
    </message>
    <message>
        <source>It is %1 there</source>
        <translation>Allí es %1</translation>
    </message>
    <message>
        <source>Select it</source>
        <translation>Seleccionar</translation>
    </message>
    <message>
        <source>A file stands where its folder would be</source>
        <translation>Hay un archivo donde iría su carpeta</translation>
    </message>
</context>
<context>
    <name>Espalier::Tour</name>
    <message>
        <source>Tour</source>
        <translation>Visita guiada</translation>
    </message>
</context>
<context>
    <name>Espalier::TourBubble</name>
    <message>
        <source>Leave the tour</source>
        <translation>Salir de la visita</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>stop of the tour</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>Espalier::TreeJson</name>
    <message>
        <source>This is JSON, but not the form of “tree -J”: an element has no “type”.</source>
        <translation>Esto es JSON, pero no con la forma de «tree -J»: un elemento no tiene «type».</translation>
    </message>
    <message>
        <source>The tree is more than %L1 folders deep, too deep to read it safely.</source>
        <translation>El árbol tiene más de %L1 carpetas de profundidad, demasiadas para leerlo con seguridad.</translation>
    </message>
    <message>
        <source>“%1” is a link to “%2”; it is shown as a file.</source>
        <translation>«%1» es un enlace a «%2»; se muestra como archivo.</translation>
    </message>
    <message>
        <source>JSON of “tree”</source>
        <translation>JSON de «tree»</translation>
    </message>
    <message>
        <source>What “tree -J” prints, for other programs.</source>
        <translation>Lo que muestra «tree -J», para otros programas.</translation>
    </message>
    <message>
        <source>The JSON is wrong at byte %1: %2.</source>
        <translation>El JSON es incorrecto en el byte %1: %2.</translation>
    </message>
    <message>
        <source>This is JSON, but not the form of “tree -J”: a list is expected.</source>
        <translation>Esto es JSON, pero no con la forma de «tree -J»: se espera una lista.</translation>
    </message>
    <message>
        <source>project</source>
        <translation>proyecto</translation>
    </message>
</context>
<context>
    <name>Espalier::UnpackedStream</name>
    <message>
        <source>it is cut off at byte %L1 of the file</source>
        <translation>está cortado en el byte %L1 del archivo</translation>
    </message>
    <message>
        <source>the checksum before byte %L1 of the file does not fit what it was made of</source>
        <translation>la suma de comprobación anterior al byte %L1 del archivo no coincide con su contenido</translation>
    </message>
    <message>
        <source>it cannot be unpacked beyond byte %L1 of the file</source>
        <translation>no se puede descomprimir más allá del byte %L1 del archivo</translation>
    </message>
    <message>
        <source>unpacking it takes more memory than there is</source>
        <translation>descomprimirlo necesita más memoria de la que hay</translation>
    </message>
    <message>
        <source>something else stands behind its end, from byte %L1 of the file on</source>
        <translation>después de su final hay otra cosa, a partir del byte %L1 del archivo</translation>
    </message>
</context>
<context>
    <name>Espalier::WordCard</name>
    <message>
        <source>Glossary</source>
        <translation>Glosario</translation>
    </message>
    <message numerus="yes">
        <source>Seen in %Ln place(s)</source>
        <translation>
            <numerusform>Aparece en %Ln sitio</numerusform>
            <numerusform>Aparece en %Ln sitios</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter opens · Esc closes</source>
        <translation>Intro abre · Esc cierra</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a word and its meaning</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Espalier::ZipDirectory</name>
    <message>
        <source>its directory does not end where the archive ends</source>
        <translation>su directorio no termina donde termina el archivo comprimido</translation>
    </message>
    <message>
        <source>it is one part of an archive in several parts</source>
        <translation>es una parte de un archivo comprimido en varias partes</translation>
    </message>
    <message>
        <source>its directory does not stand where it should</source>
        <translation>su directorio no está donde debería</translation>
    </message>
    <message>
        <source>The archive holds more than %L1 entries, too many to read it safely.</source>
        <translation>El archivo comprimido contiene más de %L1 entradas, demasiadas para leerlo con seguridad.</translation>
    </message>
    <message>
        <source>record %L1 of %L2 in its directory cannot be read</source>
        <translation>el registro %L1 de %L2 de su directorio no se puede leer</translation>
    </message>
    <message>
        <source>its directory lists %L1 entries and not the %L2 it tells</source>
        <translation>su directorio enumera %L1 entradas y no las %L2 que indica</translation>
    </message>
    <message>
        <source>the directory lists it, but it is not there</source>
        <translation>el directorio la enumera, pero no está</translation>
    </message>
    <message>
        <source>its own header calls it “%1”</source>
        <translation>su propia cabecera la llama «%1»</translation>
    </message>
    <message>
        <source>its own header and the directory do not agree</source>
        <translation>su propia cabecera y el directorio no coinciden</translation>
    </message>
    <message>
        <source>it reaches into what follows it</source>
        <translation>se extiende dentro de lo que le sigue</translation>
    </message>
    <message>
        <source>what stands behind it and the directory do not agree</source>
        <translation>lo que va detrás de ella y el directorio no coinciden</translation>
    </message>
</context>
<context>
    <name>Espalier::ZipEntries</name>
    <message>
        <source>its sizes do not agree</source>
        <translation>sus tamaños no coinciden</translation>
    </message>
    <message>
        <source>it cannot be unpacked</source>
        <translation>no se puede descomprimir</translation>
    </message>
    <message>
        <source>its contents do not fit their checksum</source>
        <translation>su contenido no coincide con su suma de comprobación</translation>
    </message>
    <message>
        <source>“%1”, at its byte %L2: %3</source>
        <translation>«%1», en el byte %L2: %3</translation>
    </message>
    <message>
        <source>The archive holds entries that its directory does not list; they were left out.</source>
        <translation>El archivo comprimido contiene entradas que su directorio no enumera; se omitieron.</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>“%1” was not written. %2</source>
        <translation>«%1» no se escribió. %2</translation>
    </message>
    <message>
        <source>“%1” is in the way, and nothing was written. %2</source>
        <translation>«%1» estorba y no se escribió nada. %2</translation>
    </message>
    <message numerus="yes">
        <source>In the way besides: %n more; a dry run lists them.</source>
        <translation>
            <numerusform>Además estorba: %n más; un simulacro lo muestra.</numerusform>
            <numerusform>Además estorban: %n más; un simulacro los enumera.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was cancelled; everything is as it was before.</source>
        <translation>La exportación se canceló; todo está como antes.</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
</context>
<context>
    <name>StageWords</name>
    <message numerus="yes">
        <source>+%Ln more</source>
        <translation>
            <numerusform>+%Ln más</numerusform>
            <numerusform>+%Ln más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Designs the folder structure of a project.</source>
        <translation>Diseña la estructura de carpetas de un proyecto.</translation>
    </message>
    <message>
        <source>A project, folder, archive or drawn tree to open.</source>
        <translation>Un proyecto, una carpeta, un archivo comprimido o un árbol dibujado que abrir.</translation>
    </message>
    <message>
        <source>Start with this level of the guide: beginner … expert.</source>
        <translation>Empezar con este nivel de la guía: beginner … expert.</translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation>light, dark o system.</translation>
    </message>
    <message>
        <source>The program’s language for this run, e.g. es.</source>
        <translation>El idioma del programa en esta ejecución, p. ej. es.</translation>
    </message>
    <message>
        <source>Draw the window into this PNG file and end.</source>
        <translation>Dibujar la ventana en este archivo PNG y terminar.</translation>
    </message>
    <message>
        <source>Show what belongs to this phase and those before it.</source>
        <translation>Mostrar lo que pertenece a esta fase y a las anteriores.</translation>
    </message>
    <message>
        <source>Select this folder or file.</source>
        <translation>Seleccionar esta carpeta o este archivo.</translation>
    </message>
    <message>
        <source>Size of the window, e.g. 1440x900.</source>
        <translation>Tamaño de la ventana, p. ej. 1440x900.</translation>
    </message>
    <message>
        <source>Show this guide: the id of a built-in one, or a Markdown file.</source>
        <translation>Mostrar esta guía: el identificador de una incorporada o un archivo Markdown.</translation>
    </message>
    <message>
        <source>Show the layout as tree or map.</source>
        <translation>Mostrar la estructura como árbol (tree) o mapa (map).</translation>
    </message>
    <message>
        <source>Style of the map: poster, two-sided, arms, tiers, icicle or treemap.</source>
        <translation>Estilo del mapa: poster, two-sided, arms, tiers, icicle o treemap.</translation>
    </message>
</context>
</TS>
