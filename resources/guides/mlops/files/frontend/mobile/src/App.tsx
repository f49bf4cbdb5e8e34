import { registerRootComponent } from "expo";
import { StatusBar } from "expo-status-bar";
import { useState } from "react";
import { Button, StyleSheet, Text, View } from "react-native";

// EXPO_PUBLIC_ values are compiled into the app: anyone can read them there.
const apiUrl = process.env.EXPO_PUBLIC_API_URL ?? "http://localhost:8000";

/** One screen: asks the model and keeps showing the last answer when offline. */
function App() {
  const [answer, setAnswer] = useState("No prediction yet");
  const [status, setStatus] = useState("");

  async function ask() {
    setStatus("Asking …");
    try {
      const response = await fetch(`${apiUrl}/v1/predictions`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ features: { distance_km: 3.5 } }),
        signal: AbortSignal.timeout(10_000), // on a train, no answer is the usual answer
      });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      const { prediction } = (await response.json()) as { prediction: number };
      setAnswer(`About ${Math.round(prediction)} minutes`);
      setStatus("");
    } catch {
      setStatus("The service cannot be reached; try again later.");
    }
  }

  return (
    <View style={styles.screen}>
      <StatusBar style="auto" />
      <Text>{answer}</Text>
      <Text accessibilityLiveRegion="polite">{status}</Text>
      <Button title="Predict" onPress={ask} />
    </View>
  );
}

const styles = StyleSheet.create({
  screen: { flex: 1, alignItems: "center", justifyContent: "center", gap: 16 },
});

registerRootComponent(App);
