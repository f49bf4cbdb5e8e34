<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Espalier::AlsoRightBar</name>
    <message numerus="yes">
        <source>%Ln answer(s) have a better mark than before.</source>
        <translation>
            <numerusform>%Ln answer has a better mark than before.</numerusform>
            <numerusform>%Ln answers have a better mark than before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::ArchiveImport</name>
    <message numerus="yes">
        <source>%Ln files need a password; only their names were taken.</source>
        <translation>
            <numerusform>%Ln file needs a password; only its name was taken.</numerusform>
            <numerusform>%Ln files need a password; only their names were taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The archive is damaged or incomplete after %Ln of %2 entries: %1.</source>
        <translation>
            <numerusform>The archive is damaged or incomplete after %Ln of %2 entries: %1.</numerusform>
            <numerusform>The archive is damaged or incomplete after %Ln of %2 entries: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The archive is damaged: %Ln of %1 entries could be read.</source>
        <translation>
            <numerusform>The archive is damaged: %Ln of %1 entries could be read.</numerusform>
            <numerusform>The archive is damaged: %Ln of %1 entries could be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::BlockMap</name>
    <message numerus="yes">
        <source>%Ln folder(s) and files</source>
        <translation>
            <numerusform>%Ln folder or file</numerusform>
            <numerusform>%Ln folders and files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::ClassCodeDialog</name>
    <message numerus="yes">
        <source>Too many wrong codes. The next can be tried in %n second(s).</source>
        <translation>
            <numerusform>Too many wrong codes. The next can be tried in %n second.</numerusform>
            <numerusform>Too many wrong codes. The next can be tried in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::ClassResetDialog</name>
    <message numerus="yes">
        <source>%Ln name(s): %1</source>
        <translation>
            <numerusform>%Ln name: %1</numerusform>
            <numerusform>%Ln names: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copies of %Ln attempt(s)</source>
        <translation>
            <numerusform>The copy of %Ln attempt</numerusform>
            <numerusform>Copies of %Ln attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What quizzes of %Ln guide(s) know of who answered</source>
        <translation>
            <numerusform>What quizzes of %Ln guide know of who answered</numerusform>
            <numerusform>What quizzes of %Ln guides know of who answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list of %Ln recent file(s)</source>
        <translation>
            <numerusform>The list of %Ln recent file</numerusform>
            <numerusform>The list of %Ln recent files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %Ln answer(s) that were not handed in</source>
        <translation>
            <numerusform>&amp;Save %Ln answer that was not handed in</numerusform>
            <numerusform>&amp;Save %Ln answers that were not handed in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::CommandPalette</name>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::ContentEditor</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::Context</name>
    <message numerus="yes">
        <source>%n further message(s) of this kind.</source>
        <translation>
            <numerusform>%n further message of this kind.</numerusform>
            <numerusform>%n further messages of this kind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::Csv</name>
    <message numerus="yes">
        <source>%Ln cell(s) begin as formulas do. An apostrophe before each keeps spreadsheets from computing them; reading takes it away again.</source>
        <translation>
            <numerusform>%Ln cell begins as formulas do. An apostrophe before it keeps spreadsheets from computing it; reading takes it away again.</numerusform>
            <numerusform>%Ln cells begin as formulas do. An apostrophe before each keeps spreadsheets from computing them; reading takes it away again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) hold control characters, which a terminal obeys instead of showing them. They were written as they are, so that reading gives the same back.</source>
        <translation>
            <numerusform>%Ln cell holds control characters, which a terminal obeys instead of showing them. It was written as it is, so that reading gives the same back.</numerusform>
            <numerusform>%Ln cells hold control characters, which a terminal obeys instead of showing them. They were written as they are, so that reading gives the same back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::Delivery</name>
    <message numerus="yes">
        <source>In all, %n entries were left out; a dry run lists them.</source>
        <translation>
            <numerusform>In all, %n entry was left out; a dry run lists it.</numerusform>
            <numerusform>In all, %n entries were left out; a dry run lists them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n were written.</source>
        <comment>folders and files</comment>
        <translation>
            <numerusform>The other %n was written.</numerusform>
            <numerusform>The other %n were written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::DirectoryScan</name>
    <message numerus="yes">
        <source>%Ln entries were left out because an ignore file of git says so.</source>
        <translation>
            <numerusform>%Ln entry was left out because an ignore file of git says so.</numerusform>
            <numerusform>%Ln entries were left out because an ignore file of git says so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::DirectorySink</name>
    <message numerus="yes">
        <source>“%1” and %n more could not be taken back.</source>
        <translation>
            <numerusform>“%1” and %n more could not be taken back.</numerusform>
            <numerusform>“%1” and %n more could not be taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” and %n more were changed by somebody else meanwhile and stay.</source>
        <translation>
            <numerusform>“%1” and %n more were changed by somebody else meanwhile and stay.</numerusform>
            <numerusform>“%1” and %n more were changed by somebody else meanwhile and stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::DrawnTree</name>
    <message numerus="yes">
        <source>The text holds more than %Ln entries; the rest was left out.</source>
        <translation>
            <numerusform>The text holds more than %Ln entry; the rest was left out.</numerusform>
            <numerusform>The text holds more than %Ln entries; the rest was left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries lie deeper than %1 levels and were put into the last one.</source>
        <translation>
            <numerusform>%Ln entry lies deeper than %1 levels and was put into the last one.</numerusform>
            <numerusform>%Ln entries lie deeper than %1 levels and were put into the last one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::Editor</name>
    <message numerus="yes">
        <source>Added %n item(s) to %1</source>
        <translation>
            <numerusform>Added %n item to %1</numerusform>
            <numerusform>Added %n items to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n item(s)</source>
        <translation>
            <numerusform>Removed %n item</numerusform>
            <numerusform>Removed %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n item(s) to %1</source>
        <translation>
            <numerusform>Moved %n item to %1</numerusform>
            <numerusform>Moved %n items to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicated %n item(s)</source>
        <translation>
            <numerusform>Duplicated %n item</numerusform>
            <numerusform>Duplicated %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n item(s)</source>
        <translation>
            <numerusform>Moved %n item</numerusform>
            <numerusform>Moved %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n item(s)</source>
        <translation>
            <numerusform>Added %n item</numerusform>
            <numerusform>Added %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::ExerciseCheck</name>
    <message numerus="yes">
        <source>There are more than %Ln file(s) in “%1”; put the answers of one class into a folder of their own.</source>
        <translation>
            <numerusform>There is more than %Ln file in “%1”; put the answers of one class into a folder of their own.</numerusform>
            <numerusform>There are more than %Ln files in “%1”; put the answers of one class into a folder of their own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::ExerciseJson</name>
    <message numerus="yes">
        <source>a text of at most %n character(s)</source>
        <translation>
            <numerusform>a text of at most %n character</numerusform>
            <numerusform>a text of at most %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a list of at most %n item(s)</source>
        <translation>
            <numerusform>a list of at most %n item</numerusform>
            <numerusform>a list of at most %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::ExerciseMaker</name>
    <message numerus="yes">
        <source>There are only %n item(s) for this exercise, which needs at least 3: choose another kind, a later phase or a larger layout.</source>
        <translation>
            <numerusform>There is only %n item for this exercise, which needs at least 3: choose another kind, a later phase or a larger layout.</numerusform>
            <numerusform>There are only %n items for this exercise, which needs at least 3: choose another kind, a later phase or a larger layout.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::ExercisePage</name>
    <message numerus="yes">
        <source>%Ln card(s) are not placed yet.</source>
        <translation>
            <numerusform>%Ln card is not placed yet.</numerusform>
            <numerusform>%Ln cards are not placed yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <comment>cards</comment>
        <translation>
            <numerusform>%Ln left</numerusform>
            <numerusform>%Ln left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::ExerciseStart</name>
    <message numerus="yes">
        <source>You have %n minute(s); then it is handed in by itself.</source>
        <translation>
            <numerusform>You have %n minute; then it is handed in by itself.</numerusform>
            <numerusform>You have %n minutes; then it is handed in by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::Explanation</name>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <comment>items</comment>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::ExplanationPanel</name>
    <message numerus="yes">
        <source>Same name, %1 of %Ln neighbour(s) agree.</source>
        <translation>
            <numerusform>Same name, %1 of %Ln neighbour agrees.</numerusform>
            <numerusform>Same name, %1 of %Ln neighbours agree.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::ExplanationWriter</name>
    <message numerus="yes">
        <source>%Ln new in %1</source>
        <translation>
            <numerusform>%Ln new in %1</numerusform>
            <numerusform>%Ln new in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>folders and files</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln more remark(s) will stand in the report.</source>
        <translation>
            <numerusform>%Ln more remark will stand in the report.</numerusform>
            <numerusform>%Ln more remarks will stand in the report.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more remark(s) of the same kind.</source>
        <translation>
            <numerusform>%Ln more remark of the same kind.</numerusform>
            <numerusform>%Ln more remarks of the same kind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::ExportForm</name>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is selected: %n item(s)</source>
        <translation>
            <numerusform>What is selected: %n item</numerusform>
            <numerusform>What is selected: %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::ExportWords</name>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writes %1, %2; %n of them replace what is there.</source>
        <comment>%2 is a size</comment>
        <translation>
            <numerusform>Writes %1, %2; %n of them replaces what is there.</numerusform>
            <numerusform>Writes %1, %2; %n of them replace what is there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keeps %Ln.</source>
        <comment>folders and files that stay as they are</comment>
        <translation>
            <numerusform>Keeps %Ln.</numerusform>
            <numerusform>Keeps %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in conflict.</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln in conflict.</numerusform>
            <numerusform>%Ln in conflict.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refuses %Ln.</source>
        <comment>folders and files</comment>
        <translation>
            <numerusform>Refuses %Ln.</numerusform>
            <numerusform>Refuses %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 were written, %n stayed as they were.</source>
        <comment>%1 are folders and files</comment>
        <translation>
            <numerusform>%1 were written, %n stayed as it was.</numerusform>
            <numerusform>%1 were written, %n stayed as they were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::FilterField</name>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::GrowLine</name>
    <message numerus="yes">
        <source>Next: %1Grow to %2%3 (+%Ln folder(s))</source>
        <comment>%1 and %3 make a link of what is between; %2 is a phase</comment>
        <translation>
            <numerusform>Next: %1Grow to %2%3 (+%Ln folder)</numerusform>
            <numerusform>Next: %1Grow to %2%3 (+%Ln folders)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::GrowModel</name>
    <message numerus="yes">
        <source>In %1, %2 and %n more</source>
        <comment>folders</comment>
        <translation>
            <numerusform>In %1, %2 and %n more</numerusform>
            <numerusform>In %1, %2 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln chosen</source>
        <comment>folders</comment>
        <translation>
            <numerusform>%L1 of %Ln chosen</numerusform>
            <numerusform>%L1 of %Ln chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln chosen</source>
        <comment>files</comment>
        <translation>
            <numerusform>%L1 of %Ln chosen</numerusform>
            <numerusform>%L1 of %Ln chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln file(s)</source>
        <translation>
            <numerusform>+%Ln file</numerusform>
            <numerusform>+%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::GrowPanel</name>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 folder(s)</source>
        <comment>a number in bold</comment>
        <translation>
            <numerusform>%1 folder</numerusform>
            <numerusform>%1 folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 file(s)</source>
        <comment>a number in bold</comment>
        <translation>
            <numerusform>%1 file</numerusform>
            <numerusform>%1 files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln file(s)</source>
        <translation>
            <numerusform>Add %Ln file</numerusform>
            <numerusform>Add %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln folder(s)</source>
        <translation>
            <numerusform>Add %Ln folder</numerusform>
            <numerusform>Add %Ln folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::GrowPreview</name>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::Handout</name>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::HardList</name>
    <message numerus="yes">
        <source>most often: %Ln left over</source>
        <translation>
            <numerusform>most often: %Ln left over</numerusform>
            <numerusform>most often: %Ln left over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>most often: %Ln into %1</source>
        <translation>
            <numerusform>most often: %Ln into %1</numerusform>
            <numerusform>most often: %Ln into %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::LayoutMime</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::LegendButton</name>
    <message numerus="yes">
        <source>%1, %Ln folder(s), shown</source>
        <translation>
            <numerusform>%1, %Ln folder, shown</numerusform>
            <numerusform>%1, %Ln folders, shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln folder(s) that it adds. Click to show no later phase.</source>
        <translation>
            <numerusform>%1: %Ln folder that it adds. Click to show no later phase.</numerusform>
            <numerusform>%1: %Ln folders that it adds. Click to show no later phase.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln folder(s), hidden</source>
        <translation>
            <numerusform>%1, %Ln folder, hidden</numerusform>
            <numerusform>%1, %Ln folders, hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln folder(s) that it adds, hidden now. Click to show them.</source>
        <translation>
            <numerusform>%1: %Ln folder that it adds, hidden now. Click to show it.</numerusform>
            <numerusform>%1: %Ln folders that it adds, hidden now. Click to show them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln folder(s), in the guide</source>
        <translation>
            <numerusform>%1, %Ln folder, in the guide</numerusform>
            <numerusform>%1, %Ln folders, in the guide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln folder(s) that only the guide has. Click to see what growing would add.</source>
        <translation>
            <numerusform>%1: %Ln folder that only the guide has. Click to see what growing would add.</numerusform>
            <numerusform>%1: %Ln folders that only the guide has. Click to see what growing would add.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::Lesson</name>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %1, +%Ln folder(s)</source>
        <comment>the phase after this one and what it adds</comment>
        <translation>
            <numerusform>Next: %1, +%Ln folder</numerusform>
            <numerusform>Next: %1, +%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new folder(s)</source>
        <translation>
            <numerusform>%Ln new folder</numerusform>
            <numerusform>%Ln new folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new folder(s) in it</source>
        <translation>
            <numerusform>%Ln new folder in it</numerusform>
            <numerusform>%Ln new folders in it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::LessonCard</name>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
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
            <numerusform>%Ln slide with notes</numerusform>
            <numerusform>%Ln slides with notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s)</source>
        <translation>
            <numerusform>%Ln question</numerusform>
            <numerusform>%Ln questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::MainStatusBar</name>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln folder(s)</source>
        <translation>
            <numerusform>%L1 of %Ln folder</numerusform>
            <numerusform>%L1 of %Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <translation>
            <numerusform>%Ln hidden</numerusform>
            <numerusform>%Ln hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in the guide</source>
        <comment>folders</comment>
        <translation>
            <numerusform>%Ln more in the guide</numerusform>
            <numerusform>%Ln more in the guide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::MapFaces</name>
    <message numerus="yes">
        <source>+%Ln more</source>
        <translation>
            <numerusform>+%Ln more</numerusform>
            <numerusform>+%Ln more</numerusform>
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
    <message numerus="yes">
        <source>+%n hidden</source>
        <translation>
            <numerusform>+%n hidden</numerusform>
            <numerusform>+%n hidden</numerusform>
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
</context>
<context>
    <name>Espalier::MapView</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more: %1. Click to see them.</source>
        <comment>%1: 3 folders, 8 files</comment>
        <translation>
            <numerusform>%Ln more: %1. Click to see it.</numerusform>
            <numerusform>%Ln more: %1. Click to see them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) in here are hidden by the filter. Click to show them.</source>
        <translation>
            <numerusform>%n item in here is hidden by the filter. Click to show it.</numerusform>
            <numerusform>%n items in here are hidden by the filter. Click to show them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) inside. Click to close.</source>
        <translation>
            <numerusform>%Ln item inside. Click to close.</numerusform>
            <numerusform>%Ln items inside. Click to close.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) inside. Click to open.</source>
        <translation>
            <numerusform>%Ln item inside. Click to open.</numerusform>
            <numerusform>%Ln items inside. Click to open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::MarksView</name>
    <message numerus="yes">
        <source>%Ln nearly</source>
        <comment>marks</comment>
        <translation>
            <numerusform>%Ln nearly</numerusform>
            <numerusform>%Ln nearly</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) too many</source>
        <translation>
            <numerusform>%Ln card too many</numerusform>
            <numerusform>%Ln cards too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln given folder(s) changed</source>
        <translation>
            <numerusform>%Ln given folder changed</numerusform>
            <numerusform>%Ln given folders changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hint(s)</source>
        <translation>
            <numerusform>%Ln hint</numerusform>
            <numerusform>%Ln hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::MatchDialog</name>
    <message numerus="yes">
        <source>%1 — knows %Ln folder(s)</source>
        <comment>a guide</comment>
        <translation>
            <numerusform>%1 — knows %Ln folder</numerusform>
            <numerusform>%1 — knows %Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>same name, %L1 of %Ln neighbour(s) agree</source>
        <translation>
            <numerusform>same name, %L1 of %Ln neighbour agrees</numerusform>
            <numerusform>same name, %L1 of %Ln neighbours agree</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Match %Ln item(s)</source>
        <translation>
            <numerusform>Match %Ln item</numerusform>
            <numerusform>Match %Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::Name</name>
    <message numerus="yes">
        <source>The name has %Ln characters, and no file system takes that many.</source>
        <translation>
            <numerusform>The name has %Ln character, and no file system takes that many.</numerusform>
            <numerusform>The name has %Ln characters, and no file system takes that many.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::NamesTaken</name>
    <message numerus="yes">
        <source>%Ln name(s) is/are taken</source>
        <translation>
            <numerusform>%Ln name is taken</numerusform>
            <numerusform>%Ln names are taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::NodeAccessible</name>
    <message numerus="yes">
        <source>%Ln item(s) inside</source>
        <translation>
            <numerusform>%Ln item inside</numerusform>
            <numerusform>%Ln items inside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <translation>
            <numerusform>%Ln hidden</numerusform>
            <numerusform>%Ln hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::NotesPage</name>
    <message numerus="yes">
        <source>Markdown · %Ln line(s)</source>
        <translation>
            <numerusform>Markdown · %Ln line</numerusform>
            <numerusform>Markdown · %Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::OutlinePainter</name>
    <message numerus="yes">
        <source>+%n hidden</source>
        <comment>mark behind a folder&apos;s name</comment>
        <translation>
            <numerusform>+%n hidden</numerusform>
            <numerusform>+%n hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n hidden · %1</source>
        <comment>mark behind a folder&apos;s name; %1 is the phase that shows them</comment>
        <translation>
            <numerusform>+%n hidden · %1</numerusform>
            <numerusform>+%n hidden · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln new</source>
        <comment>mark behind a folder&apos;s name</comment>
        <translation>
            <numerusform>+%Ln new</numerusform>
            <numerusform>+%Ln new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::OutlineView</name>
    <message numerus="yes">
        <source>%n item(s) in here are hidden by the filter.</source>
        <translation>
            <numerusform>%n item in here is hidden by the filter.</numerusform>
            <numerusform>%n items in here are hidden by the filter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) in here are hidden; the first of them show from %1 on.</source>
        <translation>
            <numerusform>%n item in here is hidden; it shows from %1 on.</numerusform>
            <numerusform>%n items in here are hidden; the first of them show from %1 on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::PageWords</name>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n folder</numerusform>
            <numerusform>%n folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more folder(s) stand below.</source>
        <translation>
            <numerusform>%n more folder stands below.</numerusform>
            <numerusform>%n more folders stand below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::PathAddition</name>
    <message numerus="yes">
        <source>These are too many at once: at most %Ln folder(s) and file(s).</source>
        <translation>
            <numerusform>These are too many at once: at most %Ln folder or file.</numerusform>
            <numerusform>These are too many at once: at most %Ln folders and files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is too deep: at most %Ln level(s).</source>
        <translation>
            <numerusform>“%1” is too deep: at most %Ln level.</numerusform>
            <numerusform>“%1” is too deep: at most %Ln levels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::PathPreview</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::PdfPages</name>
    <message numerus="yes">
        <source>The map would need more than %n page(s) of this size. Choose “one” as the page, a smaller scale or a larger page.</source>
        <translation>
            <numerusform>The map would need more than %n page of this size. Choose “one” as the page, a smaller scale or a larger page.</numerusform>
            <numerusform>The map would need more than %n pages of this size. Choose “one” as the page, a smaller scale or a larger page.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::PhaseButton</name>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) more in the guide</source>
        <translation>
            <numerusform>%Ln folder more in the guide</numerusform>
            <numerusform>%Ln folders more in the guide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The guide has %Ln folder(s) more here: see what growing would add</source>
        <translation>
            <numerusform>The guide has %Ln folder more here: see what growing would add</numerusform>
            <numerusform>The guide has %Ln folders more here: see what growing would add</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::PictureSheet</name>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n folder</numerusform>
            <numerusform>%n folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n file(s)</source>
        <translation>
            <numerusform> · %n file</numerusform>
            <numerusform> · %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::PlanText</name>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n folder</numerusform>
            <numerusform>%n folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of these, %n to replace</source>
        <translation>
            <numerusform>of these, %n to replace</numerusform>
            <numerusform>of these, %n to replace</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n kept</numerusform>
            <numerusform>%n kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n in conflict</numerusform>
            <numerusform>%n in conflict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::QuizEditor</name>
    <message numerus="yes">
        <source>Asks every possible question: %Ln.</source>
        <translation>
            <numerusform>Asks the one possible question: %Ln.</numerusform>
            <numerusform>Asks every possible question: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asks %1 of %Ln possible question(s).</source>
        <translation>
            <numerusform>Asks %1 of %Ln possible question.</numerusform>
            <numerusform>Asks %1 of %Ln possible questions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::QuizOptionButton</name>
    <message numerus="yes">
        <source>%Ln hand(s)</source>
        <comment>of a class, for this answer</comment>
        <translation>
            <numerusform>%Ln hand</numerusform>
            <numerusform>%Ln hands</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::QuizPage</name>
    <message numerus="yes">
        <source>%Ln hand(s)</source>
        <comment>raised in a class</comment>
        <translation>
            <numerusform>%Ln hand</numerusform>
            <numerusform>%Ln hands</numerusform>
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
    <name>Espalier::RecentCard</name>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::Recovery</name>
    <message numerus="yes">
        <source>The recovered work was damaged: %Ln of %1 folder(s) could be read. It is kept as “%2”.</source>
        <translation>
            <numerusform>The recovered work was damaged: %Ln of %1 folders could be read. It is kept as “%2”.</numerusform>
            <numerusform>The recovered work was damaged: %Ln of %1 folders could be read. It is kept as “%2”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::RecoveryCard</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::RecoveryRow</name>
    <message numerus="yes">
        <source>It is kept for %Ln day(s).</source>
        <translation>
            <numerusform>It is kept for %Ln day.</numerusform>
            <numerusform>It is kept for %Ln days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::RecoveryView</name>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln added</numerusform>
            <numerusform>%Ln added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>%Ln removed</numerusform>
            <numerusform>%Ln removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::RecoveryWords</name>
    <message numerus="yes">
        <source>%1 of %Ln folder(s) could be read.</source>
        <translation>
            <numerusform>%1 of %Ln folder could be read.</numerusform>
            <numerusform>%1 of %Ln folders could be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It ended %Ln time(s) with this open: view it first.</source>
        <translation>
            <numerusform>It ended %Ln time with this open: view it first.</numerusform>
            <numerusform>It ended %Ln times with this open: view it first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) after your last save (%1) are here, the newest from %2.</source>
        <translation>
            <numerusform>%Ln edit after your last save (%1) is here, from %2.</numerusform>
            <numerusform>%Ln edits after your last save (%1) are here, the newest from %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) are here, the newest from %1.</source>
        <translation>
            <numerusform>%Ln edit is here, from %1.</numerusform>
            <numerusform>%Ln edits are here, the newest from %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::RepairDialog</name>
    <message numerus="yes">
        <source>%Ln line(s) from the clipboard</source>
        <translation>
            <numerusform>%Ln line from the clipboard</numerusform>
            <numerusform>%Ln lines from the clipboard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dropped line(s)</source>
        <translation>
            <numerusform>%Ln dropped line</numerusform>
            <numerusform>%Ln dropped lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of %1</source>
        <translation>
            <numerusform>%Ln line of %1</numerusform>
            <numerusform>%Ln lines of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) for lines that are gone</source>
        <translation>
            <numerusform>%Ln answer for a line that is gone</numerusform>
            <numerusform>%Ln answers for lines that are gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubt(s)</source>
        <translation>
            <numerusform>%Ln doubt</numerusform>
            <numerusform>%Ln doubts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Insert %Ln node(s)</source>
        <translation>
            <numerusform>Insert %Ln node</numerusform>
            <numerusform>Insert %Ln nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace by %Ln node(s)</source>
        <translation>
            <numerusform>Replace by %Ln node</numerusform>
            <numerusform>Replace by %Ln nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %Ln node(s)</source>
        <translation>
            <numerusform>Open %Ln node</numerusform>
            <numerusform>Open %Ln nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::RepairWords</name>
    <message numerus="yes">
        <source>%Ln name(s) without an ending: folders or files?</source>
        <translation>
            <numerusform>%Ln name without an ending: folder or file?</numerusform>
            <numerusform>%Ln names without an ending: folders or files?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) in one line</source>
        <translation>
            <numerusform>%Ln name in one line</numerusform>
            <numerusform>%Ln names in one line</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s)</source>
        <translation>
            <numerusform>%Ln name</numerusform>
            <numerusform>%Ln names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation>
            <numerusform>%Ln node</numerusform>
            <numerusform>%Ln nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of prose left out</source>
        <translation>
            <numerusform>%Ln line of prose left out</numerusform>
            <numerusform>%Ln lines of prose left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) not read</source>
        <translation>
            <numerusform>%Ln line not read</numerusform>
            <numerusform>%Ln lines not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::ReportPanel</name>
    <message numerus="yes">
        <source>%1: %Ln remark(s)</source>
        <translation>
            <numerusform>%1: %Ln remark</numerusform>
            <numerusform>%1: %Ln remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln remark(s), the first %L2 of them listed</source>
        <translation>
            <numerusform>%1: %Ln remark, the first %L2 of them listed</numerusform>
            <numerusform>%1: %Ln remarks, the first %L2 of them listed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::ResultsView</name>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) changed by another hand: see the hints of the names.</source>
        <translation>
            <numerusform>%Ln answer changed by another hand: see the hint of its name.</numerusform>
            <numerusform>%Ln answers changed by another hand: see the hints of the names.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation>
            <numerusform>%Ln file could not be read.</numerusform>
            <numerusform>%Ln files could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln student(s)</source>
        <translation>
            <numerusform>%Ln student</numerusform>
            <numerusform>%Ln students</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::SelectionBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::ShellCommands</name>
    <message numerus="yes">
        <source>The commands make more than %Ln entries; the rest was left out.</source>
        <translation>
            <numerusform>The commands make more than %Ln entry; the rest was left out.</numerusform>
            <numerusform>The commands make more than %Ln entries; the rest was left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::SlideOverlay</name>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::Slides</name>
    <message numerus="yes">
        <source>%Ln small folder(s) have no slide: a lesson holds 60.</source>
        <translation>
            <numerusform>%Ln small folder has no slide: a lesson holds 60.</numerusform>
            <numerusform>%Ln small folders have no slide: a lesson holds 60.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::StartCard</name>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::Tags</name>
    <message numerus="yes">
        <source>A tag can have %Ln letter(s) at most.</source>
        <translation>
            <numerusform>A tag can have %Ln letter at most.</numerusform>
            <numerusform>A tag can have %Ln letters at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::TextCompletion</name>
    <message numerus="yes">
        <source>%Ln proposal(s)</source>
        <translation>
            <numerusform>%Ln proposal</numerusform>
            <numerusform>%Ln proposals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::TextEditing</name>
    <message numerus="yes">
        <source>Removed %n item(s)</source>
        <translation>
            <numerusform>Removed %n item</numerusform>
            <numerusform>Removed %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them hidden</source>
        <translation>
            <numerusform>%n of them hidden</numerusform>
            <numerusform>%n of them hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::TextImport</name>
    <message numerus="yes">
        <source>There is no tree in this text: none of its %Ln line(s) names a folder or file.</source>
        <translation>
            <numerusform>There is no tree in this text: its only line names no folder or file.</numerusform>
            <numerusform>There is no tree in this text: none of its %Ln lines names a folder or file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::TextPage</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folded</source>
        <comment>folders in the text</comment>
        <translation>
            <numerusform>%Ln folded</numerusform>
            <numerusform>%Ln folded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) not in the layout</source>
        <translation>
            <numerusform>%Ln line not in the layout</numerusform>
            <numerusform>%Ln lines not in the layout</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::TextView</name>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <translation>
            <numerusform>%Ln hidden</numerusform>
            <numerusform>%Ln hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied without %n hidden item(s)</source>
        <translation>
            <numerusform>Copied without %n hidden item</numerusform>
            <numerusform>Copied without %n hidden items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln hidden</source>
        <comment>nodes that the filter hides</comment>
        <translation>
            <numerusform>+%Ln hidden</numerusform>
            <numerusform>+%Ln hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::TopicBanner</name>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Espalier::WordCard</name>
    <message numerus="yes">
        <source>Seen in %Ln place(s)</source>
        <translation>
            <numerusform>Seen in %Ln place</numerusform>
            <numerusform>Seen in %Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message numerus="yes">
        <source>In the way besides: %n more; a dry run lists them.</source>
        <translation>
            <numerusform>In the way besides: %n more; a dry run lists it.</numerusform>
            <numerusform>In the way besides: %n more; a dry run lists them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageWords</name>
    <message numerus="yes">
        <source>+%Ln more</source>
        <translation>
            <numerusform>+%Ln more</numerusform>
            <numerusform>+%Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>
