/**
 */
package org.grantscope.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Deferral</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * Grants that wait for their peer before Linux can free them.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.Deferral#getRefs <em>Refs</em>}</li>
 *   <li>{@link org.grantscope.model.Deferral#isComplete <em>Complete</em>}</li>
 *   <li>{@link org.grantscope.model.Deferral#getFreePerIteration <em>Free Per Iteration</em>}</li>
 *   <li>{@link org.grantscope.model.Deferral#getLeaked <em>Leaked</em>}</li>
 * </ul>
 *
 * @see org.grantscope.model.ModelPackage#getDeferral()
 * @model
 * @generated
 */
public interface Deferral extends EObject {
	/**
	 * Returns the value of the '<em><b>Refs</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.Integer}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The deferred list, the one tried next first.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Refs</em>' attribute list.
	 * @see org.grantscope.model.ModelPackage#getDeferral_Refs()
	 * @model unique="false"
	 * @generated
	 */
	EList<Integer> getRefs();

	/**
	 * Returns the value of the '<em><b>Complete</b></em>' attribute.
	 * The default value is <code>"true"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether the list was followed to its end; where it was not, others may wait as well.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Complete</em>' attribute.
	 * @see #setComplete(boolean)
	 * @see org.grantscope.model.ModelPackage#getDeferral_Complete()
	 * @model default="true"
	 * @generated
	 */
	boolean isComplete();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Deferral#isComplete <em>Complete</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Complete</em>' attribute.
	 * @see #isComplete()
	 * @generated
	 */
	void setComplete(boolean value);

	/**
	 * Returns the value of the '<em><b>Free Per Iteration</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How many of them the kernel tries each second, 0 for all; null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Free Per Iteration</em>' attribute.
	 * @see #setFreePerIteration(Integer)
	 * @see org.grantscope.model.ModelPackage#getDeferral_FreePerIteration()
	 * @model
	 * @generated
	 */
	Integer getFreePerIteration();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Deferral#getFreePerIteration <em>Free Per Iteration</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Free Per Iteration</em>' attribute.
	 * @see #getFreePerIteration()
	 * @generated
	 */
	void setFreePerIteration(Integer value);

	/**
	 * Returns the value of the '<em><b>Leaked</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Grants that will never be freed; null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Leaked</em>' attribute.
	 * @see #setLeaked(Long)
	 * @see org.grantscope.model.ModelPackage#getDeferral_Leaked()
	 * @model
	 * @generated
	 */
	Long getLeaked();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Deferral#getLeaked <em>Leaked</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Leaked</em>' attribute.
	 * @see #getLeaked()
	 * @generated
	 */
	void setLeaked(Long value);

} // Deferral
