<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Espalier::AboutDialog</name>
    <message>
        <source>About Espalier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Espalier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An espalier is a tree trained to grow flat on a frame. This one is for the folders of a project: see why each exists, shape them, and make them real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program is free software under the GNU General Public License, version 3 or later. Guides and starter files are CC0: what you export is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::Action</name>
    <message>
        <source>&amp;New…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;Empty Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a &amp;Tree as New Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a &amp;Guide…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find Ne&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;Folder Inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add F&amp;ile Inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Folder &amp;Below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Group into Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;Into the Folder Above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;Out of Its Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change into a Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change into a File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As Its Parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by Name, &amp;Folders First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by &amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by &amp;Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grow to the Next Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;Beginner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show up to &amp;Intermediate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show up to &amp;Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear the Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xpand All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ollapse All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mpact Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command &amp;Palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Espalier</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::ArchiveFormat</name>
    <message>
        <source>Zip archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7-Zip archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tar archive, gzip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tar archive, bzip2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tar archive, xz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tar archive, Zstandard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tar archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folders and files in one zip archive, which every system opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folders and files in one 7z archive, packed tightly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folders and files in one tar archive, not compressed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folders and files in one compressed tar archive.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::ArchiveImport</name>
    <message>
        <source>The archive holds more than %L1 entries, too many to read it safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A path in the archive is more than %L1 folders deep, too deep to read it safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is in the archive more than once; the last one counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a link to “%2”; it is shown as a file and was not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a pipe, socket or device; it is shown as a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be unpacked: %2. Only its name was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive unpacks to more than %L1 MB, too much to read it safely. Unpack it yourself and import the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive unpacks to more than %L1 times its size: it is made to fill the memory and was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive unpacks to more than %L1 MB or %L2 times its size; only names were taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its end mark is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive needs a password even to list its names. Unpack it yourself and import the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The archive is damaged or incomplete after %Ln entries: %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files need a password; only their names were taken.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This is one part of an archive in several parts; join them first, then import the whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a compressed file, but there is no archive in it that can be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no archive that can be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::ArchiveInput</name>
    <message>
        <source>“%1” cannot be opened: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a regular file but a device, pipe or socket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is an empty file, not an archive.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::ArchiveReader</name>
    <message>
        <source>Only names were taken: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no bytes to read: this is empty, not an archive.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::Arguments</name>
    <message>
        <source>“%1” has no option “%2”. “espalier-cli %1 --help” lists them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no option “%2”; did you mean “%3”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option “%1” needs a value: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option “%1” takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be “%2”; possible are %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be “%2”; did you mean “%3”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option “%1” was given twice, as “%2” and as “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::BraceList</name>
    <message>
        <source>The brace list “%1” stands for too many names; write fewer at once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::ChunkedOutput</name>
    <message>
        <source>The text could not be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::Command</name>
    <message>
        <source>%1 is missing.</source>
        <comment>%1 is what the help calls it, e.g. SOURCE</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is one too many: only %2 is expected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::CommandLine</name>
    <message>
        <source>“%1” is not valid UTF-8; rename the file, or run Espalier inside of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what to do: %1. “espalier-cli --help” explains them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands where a verb is expected: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no verb; possible are %2. “espalier-cli --help” explains them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no verb; did you mean “%2”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standard output cannot be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memory does not suffice for this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::CommandPalette</name>
    <message>
        <source>Command Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::ContentEditor</name>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the file holds when it is made. Empty: an empty file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>lines and size of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{{ %1 }} becomes “%2”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::Context</name>
    <message>
        <source>The standard input cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standard input is larger than the limit of %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n further message(s) of this kind.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::Delivery</name>
    <message>
        <source>A directory cannot be written to the standard output; choose an archive or a text with --format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive cannot be read back: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was refused. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Refused besides: %n more; a dry run lists them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is in the way, and nothing was written. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>In the way besides: %n more; a dry run lists them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” lies inside the folder that is exported, which would then contain itself; choose a place outside of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not for reading on a terminal; send it to a file or another program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::DirectoryReader</name>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real folders and files on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder cannot be read from a stream of bytes; give its path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “%1” cannot be opened: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::DirectoryScan</name>
    <message>
        <source>The folder cannot be looked at: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files here are made up by the system; only their names were taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “%1” cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder holds more than %L1 entries; the rest was left out. Import a part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were left out because a .gitignore says so.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“.git” was left out: it is git’s own store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is on another file system and was not entered. Import it on its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is one of the folders that it lies in; it was not entered again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” lies more than %L2 levels deep; what is in it was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is shown at another place already; it was not entered again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be read to its end: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was moved while it was being read; a part of it is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a pipe, socket or device; it is shown as a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “%1” cannot be opened: %2. What is in it is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a symbolic link to “%2”; it is shown as a file and was not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be opened: %2. Only its name was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2. Only its name was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” grew while it was being read; only its name was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of “%2” is no pattern and was passed over: “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::DirectorySink</name>
    <message>
        <source>“%1” is no absolute path of a folder to write into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “%1” was to be made and was there already; it was used as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The former content of a replaced file is still kept as “%1”; you can remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries could not be taken back; the report names them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>it was moved while the export was running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is there already with other content, so nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::Dock</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this pane; the View menu brings it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::DocumentController</name>
    <message>
        <source>Opening “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be opened all the same, with the nodes that have no place gathered under “Recovered items”. The file itself stays as it is until you save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open and Recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything Espalier reads (%1);;Espalier projects (*.espalier);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a Folder as a Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed since it was last saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (copy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the Project As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Espalier projects (*.espalier)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was made by a newer Espalier and is never overwritten. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was changed elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was changed by another program since you opened it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving now would replace what the other program wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard Mine and Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save your changes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::DrawnTree</name>
    <message>
        <source>“…” stands for entries that the text leaves out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not certain in which folder this line belongs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line belongs to no tree and was passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The text holds more than %Ln entries; the rest was left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cannot be a name; “%2” was put in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“..” leads out of the project and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no name on this line; it was called “unnamed”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries lie deeper than %1 levels and were put into the last one.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tree could not be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paths are absolute; they were put inside the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command “%1” makes no folder that is known, and was passed over. Nothing is ever run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::Editor</name>
    <message>
        <source>There is already a folder “%1” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file “%1” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a file and cannot hold anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This item is no longer part of the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” already holds “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot go into itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project itself cannot be moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added folder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added file %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is already there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to insert: no folder and no file was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Added %n item(s) to %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The project itself cannot be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Removed %n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Moved %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Moved %n item(s) to %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is selected that could be duplicated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Duplicated %n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is selected that could go into a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only items of one folder can be put into a new folder together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grouped into %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected that could be moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only items of one folder can be moved together like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder above to move into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the top level already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grew to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Grew to %1: %n item(s) added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Renamed %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed the project to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleared the phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the phase to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds other items and cannot become a file; move or remove them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed into a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project itself has no notes; write them at one of its folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited the notes of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a folder and has no content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited the content of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::EntryPath</name>
    <message>
        <source>Names beyond English letters have no known encoding; the old one of DOS (code page 437) was taken. The first is “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” leads out of the project and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry has no name that can be read; it is called “unnamed”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::ExplainCommand</name>
    <message>
        <source>say what a folder or file is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints what a guide says of PATH, a folder or file from the project’s root: what it is for, when to use it, how to learn it step by step, and examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain everything the guide knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to print it: text (the default), markdown or json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything, to read elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a guide of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give either PATH or --all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide “%1” says nothing of “%2”. “espalier-cli show guide:%1” lists what it knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide “%1” says nothing of “%2”; did you mean %3?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::Explanation</name>
    <message>
        <source>Phase %1: %2</source>
        <comment>%1 is a number, %2 its name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When to Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belongs here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belongs elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typical files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Common mistakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real-World Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>folders and files of the project</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>About the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why so many folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <comment>items</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>With what is in them: %1 and %2</source>
        <comment>folders and files</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No explanation yet. Write your own notes: they are shown here and go into the folder’s README.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide explains the folder it is in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::ExplanationPanel</name>
    <message>
        <source>Write Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own notes, in Markdown. They go into the folder’s README.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::ExportCommand</name>
    <message>
        <source>write a project, guide, folder or archive in another format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOURCE is a file or folder, else the id of a built-in guide (“guide:ID” forces it), else “git:REV” or “git:REV:PATH” for what stands in a commit; “-” is the standard input.
A directory export makes OUT itself the root; an archive holds one top folder named after the project. A single output file is replaced at once and only when it is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to: its suffix says the format, a name without suffix is a directory; “-” is the standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format of OUT, when its suffix does not say it; see “list formats”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what somebody at LEVEL needs: beginner, intermediate, advanced or expert, or 1 to 4. Levels accumulate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real folders and files in ./taxi; what is there already is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An archive of the first two levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tree of the last commit as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say with -o where to write.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>README files from the explanations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.gitkeep in folders that stay empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Git keeps no empty folders; this file makes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled into the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If something is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to export: the layout is empty, or the filter hides all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written while a file is in conflict. Choose another way to deal with what is there, or another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is refused cannot be made here; the reason stands beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of this name is there; it is replaced when the new one is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more remark(s) will stand in the report.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Go on without what is refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project first: then its file can be exported by a command, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command knows the level, but no text filter, project type or changed variable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command takes the project as it was last saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled; nothing of it is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is there has changed since the plan was made. This is the new plan: look at it, then export again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more remark(s) of the same kind.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program opens folders here. It is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking back…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::ExportForm</name>
    <message>
        <source>Choose the Folder to Export Into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the File to Export Into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place is chosen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project’s folders are made in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the filter shows (it shows everything now)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the filter shows: %1 of %2, %3</source>
        <comment>63 of 431 folders, Beginner</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any: names may be warned about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linux</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>macOS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::ExportFormat</name>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real folders and files on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read and share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagrams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::ExportWords</name>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>folders and files</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creates %1, %2.</source>
        <comment>%2 is a size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Writes %1, %2; %n of them replace what is there.</source>
        <comment>%2 is a size</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keeps %Ln.</source>
        <comment>folders and files that stay as they are</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in conflict.</source>
        <comment>files</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refuses %Ln.</source>
        <comment>folders and files</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is complete: %1.</source>
        <comment>%1 is a size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive holds %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything was there already; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 were written, %n stayed as they were.</source>
        <comment>%1 are folders and files</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 were written.</source>
        <comment>folders and files</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep files that are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave folders that are there alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace files that are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop when a file differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is missing is added. Files that exist stay as they are, whatever they hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder that already stands in the target is not entered at all; only those that are missing are made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the same path get the project’s content. All others stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If any file exists with other content, nothing at all is written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::Exporter</name>
    <message>
        <source>Say where the export is to go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder “%1”. Choose another place, or make it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format “%1” cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that is there is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::FilterField</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only what has these words in its name, summary or tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::FormatRegistry</name>
    <message>
        <source>“%1” cannot be opened: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a regular file but a device, pipe or socket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is empty: there is nothing to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is in no format that Espalier can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format “%1” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to read: the text is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is in no format that Espalier can read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::GitTree</name>
    <message>
        <source>git gave a listing that cannot be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>git could not be started: %1. Is it installed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>git cannot read “%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::GuideLibrary</name>
    <message>
        <source>MLOps project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine learning and generative AI, from a first model to a platform in production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C++ and Qt application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desktop application in C++ with Qt, built with CMake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no guide “%1”. Built in are: %2; or name a Markdown file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::GuideModel</name>
    <message>
        <source>%1. The layout has it. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>%1 is a phase, %2 a summary</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · the layout has it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::GuidePanel</name>
    <message>
        <source>No topic of this guide holds “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No guide is open. Any Markdown file with drawn folder trees can be one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a Markdown File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts it into “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a Markdown file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::GuideReader</name>
    <message>
        <source>The front matter line “%1” is not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The root of this tree, “%1”, is no folder of the guide&apos;s main tree; it was kept as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has a heading but stands in no drawn tree; it was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phase “%1” names “%2”, which this guide does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning path of “%1” names “%2”, which this guide does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text belongs to no part of a guide and is shown nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No drawn tree and no heading with a path was found: this guide knows no folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no guide “%1” in this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” makes “%2”, which is no topic of this guide; it stays a folder of that starter alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command “%1” is not run, and what it would make is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” names “%2”, which is no topic of this guide; it is made a folder of that starter alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This item names no career path in bold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” speaks of “%2”, which matches no topic of this guide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” selects no folder and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::GuideView</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>topics that are dragged</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::HelpText</name>
    <message>
        <source>Usage: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Designs the folder structure of projects: makes them from a guide, explains their folders, reads and writes them in many forms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verbs:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help; “espalier-cli VERB --help” shows that of a verb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong usage, bad input, or an input or output error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something stands in the way under “--on-conflict fail”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused for safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reader of the standard output went away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::ImportCommand</name>
    <message>
        <source>Say with -o which project file to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no name for a project file, which ends in “.espalier”; for other formats use “export”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format “%1” cannot be read; possible are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format “%1” cannot be read; did you mean “%2”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make a project file of a guide, folder, archive or text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOURCE is a file or folder, else the id of a built-in guide (“guide:ID” forces it), else “git:REV” or “git:REV:PATH” for what stands in a commit; “-” is the standard input. Its format is recognised by its content.
A project file is taken over byte for byte. What an import cannot take over is reported, item by item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file; “-” is the standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format of SOURCE, when it is not recognised; see “list formats”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the report as JSON to FILE; “-” is the standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take only what somebody at LEVEL needs: beginner, intermediate, advanced or expert, or 1 to 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder, honouring its .gitignore files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tree that a README draws.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project and its report cannot both go to the standard output.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::ImportRequest</name>
    <message>
        <source>The folder “%1” cannot be read: this program has no reader for folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>“%1” is larger than %n KiB and was taken over by its name only.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” holds no text and was taken over by its name only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not on this computer and was passed over. Download it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This comes from a newer version of Espalier and cannot be pasted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder and no file was found in the text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::Imports</name>
    <message>
        <source>“%1” means a folder itself or the one above it; it was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be a name; “%2” was put in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of “%1” is not valid UTF-8. It is shown with replacements; an export to a directory makes the original name again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no UTF-8 text; only its name was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files hold more than %L1 MB of text; from here on only names were taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has %2 bytes, more than the limit of %3; only its name was taken.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::Job</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::JobDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::KArchiveSink</name>
    <message>
        <source>The plan has conflicts, so nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::LayoutMime</name>
    <message>
        <source>The dragged topics name no guide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide knows no topic “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program has no reader for project files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This comes from a newer version of Espalier and cannot be used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>From another window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::LayoutModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::LibArchiveSink</name>
    <message>
        <source>The plan has conflicts, so nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive could not be written at “%1”: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::ListCommand</name>
    <message>
        <source>list guides, levels, starters, types, careers or formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints one id a line, as other options take them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to print it: text (the default), or json with names and descriptions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The types of project that “new --type” knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With names and descriptions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be listed; possible are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be listed; did you mean “%2”?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear This List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::MainStatusBar</name>
    <message>
        <source>Counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln folder(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::MainToolBar</name>
    <message>
        <source>All project types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only what a kind of project or a career needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::MainWindow</name>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] — Espalier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Espalier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>my-project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md *.markdown);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy a drawn tree, a list of paths or the output of “tree” first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is missing: the layout holds everything up to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::MarkdownFormat</name>
    <message>
        <source>project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page with the drawn tree; a guide when read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page could not be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::MemorySink</name>
    <message>
        <source>The plan has conflicts, so nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::Name</name>
    <message>
        <source>A name is needed: it is empty or only spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” means a folder itself or the one above it and cannot be a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” contains a slash, which separates folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” contains the character NUL, which no file system can store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The name has %Ln characters, and no file system takes that many.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” contains half of a character (a lone surrogate).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is an absolute path; only paths inside the project are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a path of a Windows drive; only paths inside the project are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” leads out of the project by “..”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A path is needed: “%1” names nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::NameEdit</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter creates these, one in the other: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::NameProblem</name>
    <message>
        <source>“%1” contains a control character, such as a line break or a tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” contains an invisible character and looks different from what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has %2 bytes; file systems take at most %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows drops the dot or space at the end of “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows keeps the name “%1” for a device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” contains a character that Windows forbids in names.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::NewCommand</name>
    <message>
        <source>“%1” is one too many: only NAME is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project needs a name: espalier-cli new NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project cannot be called both “%1” and “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--set %1” says no value; write --set key=value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make a project from a guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the folders and files that a guide proposes. Starters, project types and career paths unite; the level then leaves out what comes later. Without any of them the whole guide is made.
Without -o the project becomes the directory NAME in the current folder. Folders that the guide explains get a README.md.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as the operand NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what somebody at LEVEL needs: beginner, intermediate, advanced or expert, or 1 to 4. Levels accumulate. Default: expert.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with this template of the guide; see “list starters”. Can be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folders for this type of project; see “list types”. Can be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folders for this career path; see “list careers”. Can be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a variable of the guide a value, for example core_package=taxi_ml. Can be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to: a directory, an archive or a project file, by its suffix; “-” is the standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format of OUT, when its suffix does not say it; see “list formats”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folders of a first project, in ./taxi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a union of two selections would make.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole guide as an archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--format needs -o, which says where to write.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::NodeVerbs</name>
    <message>
        <source>new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing on the clipboard that could become folders or files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot become folders or files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a file and cannot hold anything.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::Options</name>
    <message>
        <source>Print one JSON document on the standard output: the plan, the report or the error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say nothing but errors on the standard error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a .gitkeep into folders that would stay empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make no README.md files from the explanations. Those that the layout draws itself stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse names that SYSTEM cannot hold. Without it they are only warned about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print what would happen and change nothing; the exit code is that of the real run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens with what is there already: “merge” keeps existing files (the default), “skip” leaves existing top-level folders wholly alone, “overwrite” replaces files of the same path, “fail” changes nothing as soon as any existing file differs. A single output file is replaced unless POLICY is “skip” or “fail”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A built-in guide’s id, or a Markdown file. Default: mlops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no level; levels are %2, or the numbers 1 to 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no level; did you mean “%2”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standard output has no suffix: say with --format what to write to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The suffix of “%1” stands for no format that can be written; say with --format which one you want.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format “%1” cannot be written; possible are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format “%1” cannot be written; did you mean “%2”?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::OutlineDelegate</name>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::OutlineDrop</name>
    <message>
        <source>Copy %1 into %2, after %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 into %2, after %3</source>
        <comment>%1 is what is dragged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1 into %2, at the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 into %2, at the beginning</source>
        <comment>%1 is what is dragged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1 into %2, at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 into %2, at the end</source>
        <comment>%1 is what is dragged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1 into %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 into %2</source>
        <comment>%1 is what is dragged</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::OutlineEmptyState</name>
    <message>
        <source>This layout is empty. Add a folder, drag one from the guide, or drop files and folders here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this layout matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::OutlineItem</name>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the parts of a row as it is read out</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::OutlineNaming</name>
    <message>
        <source>Name of the new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::OutlinePainter</name>
    <message numerus="yes">
        <source>+%n hidden</source>
        <comment>mark behind a folder&apos;s name</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n hidden · %1</source>
        <comment>mark behind a folder&apos;s name; %1 is the phase that shows them</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::OutlineView</name>
    <message numerus="yes">
        <source>%n item(s) in here are hidden by the filter.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) in here are hidden; the first of them show from %1 on.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::OutputFile</name>
    <message>
        <source>“%1” cannot be written: its folder “%2” is not usable, because %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is there already and is left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is a project of a newer version of Espalier, which this version cannot keep whole; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file with other content is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It replaces a file with other content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same file is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not written. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::PathList</name>
    <message>
        <source>The path in line %1 leads out of the project by “..” and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path in line %1 is more than %L2 folders deep and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of paths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One path a line, folders with a slash at their end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no path in this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::PathTree</name>
    <message>
        <source>“%1” is both a file and a folder; the folder is called “%2” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is both a folder and a file; the file is called “%2” here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::Phase</name>
    <message>
        <source>Beginner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::PhaseButton</name>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show what a first project needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything up to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::PhaseMenu</name>
    <message>
        <source>As the folder above</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::PlanBuilder</name>
    <message>
        <source>It lies in a folder that is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path has %1 bytes; at most %2 are possible. It is left out, with everything below it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::PlanModel</name>
    <message>
        <source>Folder or file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::PlanText</name>
    <message>
        <source>(%1)</source>
        <comment>the reason for an action of a plan</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of these, %n to replace</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>In “%1”: %2.</source>
        <comment>%2 is a list such as: 3 folders, 2 files, 1 kept</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a summary</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing had to be changed in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overwrite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refuse</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::Planner</name>
    <message>
        <source>The project cannot have this name: %1 “%2” would do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be made: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::Problem</name>
    <message>
        <source>“%1” stands here twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and “%2” are the same name on Windows and macOS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of “%1” has %2 bytes; many Windows programs stop at 260 with the drive’s own part.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::ProblemsPanel</name>
    <message>
        <source>Rename to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems: every name works on Linux, macOS and Windows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::ProjectFile</name>
    <message>
        <source>This is not an Espalier project: the file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is encoded in UTF-16 or UTF-32; save it as UTF-8 and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an Espalier project but a picture or an archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file contains merge conflict markers at line %1; resolve them, then open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to read this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not valid UTF-8 or has a broken escape at line %1, column %2 (byte %3). If the file was saved in Latin-1, convert it to UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends too early, at line %1: a part of it is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an Espalier project: the JSON is wrong at line %1, column %2 (byte %3): %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is given twice; keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variable “%1” is given twice; keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from 1 to 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an Espalier project: it has no “espalier” version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“espalier” must be the format version, a whole number from 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Espalier project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout with everything Espalier knows of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list “nodes” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has format version %1; this program knows versions up to %2 and cannot show it. Get a newer Espalier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has format version %1, newer than this program’s %2. It is shown read-only and can only be saved under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of “%1” is not valid UTF-8. A project file cannot hold it; it was saved as shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file could not be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id “%1” is used by two nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has the id of another node and got a new one. What stood in it is in the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands in a file; only folders hold others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes are nested by “children”. A project file lists them flat, each with its parent’s id in “in”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is given twice in one node; keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an id: 12 digits and small letters without i, l, o, u.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“folder” or “file”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“required”, “optional” or “forbidden”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” had no place and stands under “Recovered items” now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is below itself: its parents form a circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parent of “%1” (id %2) is not in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node must be %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::ReportPanel</name>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln remark(s), the first %2 of them listed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln remark(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports and exports say here what was odd.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::SafeFile</name>
    <message>
        <source>“%1” could not be saved: %2. What was there before is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was written, but reading it back gave something else. Save it under another name, on another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file name is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” contains the character NUL and cannot be a file’s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is an address, not a file on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” names a folder, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a folder; choose the name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a device or pipe, not a regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be opened: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a folder, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a regular file but a device, pipe or socket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has %2 bytes, more than the limit of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is larger than the limit of %2 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::ShellCommands</name>
    <message>
        <source>It is not known where this “cd” leads; it was passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” depends on a variable and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The commands make more than %Ln entries; the rest was left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” lies outside the project and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” leads out of the project by “..” and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands and their shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New s&amp;hortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore &amp;Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has these keys now; assigning takes them from it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::ShowCommand</name>
    <message>
        <source>print the tree of a project, guide, folder or archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOURCE is a file or folder, else the id of a built-in guide (“guide:ID” forces it), else “git:REV” or “git:REV:PATH” for what stands in a commit; “-” is the standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to print it: text (the default), ascii, markdown, json or paths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what somebody at LEVEL needs: beginner, intermediate, advanced or expert, or 1 to 4. Levels accumulate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the built-in guide proposes for a first project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The current folder for another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder as it was in a release.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::SiblingNames</name>
    <message>
        <source>“%1” holds bytes that are no UTF-8 text; they are written as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and “%2” look the same and differ only in their encoding; macOS takes them for one name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and “%2” differ only in capital and small letters; Windows and macOS take them for one name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds bytes that are no UTF-8 text; it is written as “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more than one “%1”; this one is written as “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::Source</name>
    <message>
        <source>“%1” is no file, no folder, no built-in guide (%2) and no “git:REV”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no file and no folder; did you mean the guide “%2”?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::StartCard</name>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::StartPage</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By kind of project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By career</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What are you going to build?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a starting point. You see why each folder exists, and everything can be changed afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why so many folders?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects you save or open are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::StarterBuilder</name>
    <message>
        <source>There is no starter “%1” in the guide “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no project type “%1” in the guide “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no career path “%1” in the guide “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide “%1” has no variable “%2”. Known are: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variable “%1” cannot have this value. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project cannot be called that. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::StarterChips</name>
    <message>
        <source>Starters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting points of this guide: each makes a fresh layout</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::Suggestion</name>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>a list of alternatives and the last of them</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between alternatives</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::TargetPath</name>
    <message>
        <source>“%1” exists and is not a folder. Choose another place for the export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a symbolic link that leads nowhere. Remove it, or choose another place for the export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be opened: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder is needed as the place of the export: “%1” names none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The current folder is gone: %1. Give the place of the export from the root.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::TargetProbe</name>
    <message>
        <source>The folder is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder is there already and is left alone, with everything in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same file is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file with other content is there already and is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that cannot be read is there already and is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It replaces a file with other content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file with other content is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A symbolic link of this name stands in the way; it is neither followed nor replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of this name stands where the folder should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of this name stands where the file should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something of this name that is neither a file nor a folder stands in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lies in a folder that is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands in its place cannot be looked at: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder cannot be written to: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::TextDecoder</name>
    <message>
        <source>The text was decoded from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text holds zero bytes, which no name can have; each was replaced by “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not UTF-8. It was decoded as Windows-1252; save it as UTF-8 if letters look wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is UTF-8 with bad bytes in it; each was replaced by “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::TextFormat</name>
    <message>
        <source>Drawn tree, ASCII</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tree drawn with plain characters, for everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tree drawn as text, as “tree” does it, with the summaries as comments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tree in this text: no line of it names a folder or file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tree could not be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Espalier::TreeJson</name>
    <message>
        <source>This is JSON, but not the form of “tree -J”: an element has no “type”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tree is more than %L1 folders deep, too deep to read it safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a link to “%2”; it is shown as a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON of “tree”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “tree -J” prints, for other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON is wrong at byte %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is JSON, but not the form of “tree -J”: a list is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Designs the folder structure of a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project, folder, archive or drawn tree to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with this level of the guide: beginner … expert.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program’s language for this run, e.g. es.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the window into this PNG file and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what belongs to this phase and those before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select this folder or file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the window, e.g. 1440x900.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
